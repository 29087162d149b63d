import { type GroupRight, readRights } from "#lib/contract/group/rights.ts";
import type { GroupTopic } from "#lib/contract/group/topics.ts";
import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";

export type AdminNews = {
  tx: Tx;
  outbox: Outbox;
  conversationId: number;
  topic: GroupTopic;
  /** Who may see what has changed. */
  right: GroupRight;
};

/** Tells the owner and the admins with this right that something they administer has changed. */
export async function tellAdmins({ tx, outbox, conversationId, topic, right }: AdminNews): Promise<void> {
  const where = { conversationId };
  const { ownerId, admins } = await tx.qQGroup.findUniqueOrThrow({ where, include: { admins: true } });
  const entitled = admins.filter(({ rights }) => readRights(rights).includes(right));
  for (const person of [ownerId, ...entitled.map(({ userId }) => userId)])
    outbox.event({ person }, "group:news", { conversationId, topic });
}
