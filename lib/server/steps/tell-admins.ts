import { type GroupRight, readRights } from "#lib/contract/group/rights.ts";
import type { GroupTopic } from "#lib/contract/group/topics.ts";
import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";

export type AdministratorNews = { tx: Tx; outbox: Outbox; conversationId: number; topic: GroupTopic };

export type AdminNews = AdministratorNews & {
  /** Who may see what has changed. */
  right: GroupRight;
};

/** Tells the owner and the admins with this right that something they administer has changed. */
export async function tellAdmins({ right, ...news }: AdminNews): Promise<void> {
  await tell(news, (rights) => readRights(rights).includes(right));
}

/** Tells the owner and every admin that something they administer has changed. */
export async function tellAdministrators(news: AdministratorNews): Promise<void> {
  await tell(news, () => true);
}

async function tell(
  { tx, outbox, conversationId, topic }: AdministratorNews,
  isEntitled: (rights: string) => boolean,
): Promise<void> {
  const where = { conversationId };
  const { ownerId, admins } = await tx.qQGroup.findUniqueOrThrow({ where, include: { admins: true } });
  const entitled = admins.filter(({ rights }) => isEntitled(rights));
  for (const person of [ownerId, ...entitled.map(({ userId }) => userId)])
    outbox.event({ person }, "group:news", { conversationId, topic });
}
