import { limits } from "#lib/contract/limits.ts";
import { defineCommand, Refused } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { arrangePlace } from "../../steps/arrange-place.ts";
import { placeFacts } from "../../steps/place-facts.ts";

/** Keeps a conversation at the top of one's list (置顶), or lets it go. */
export const setPinned = defineCommand({
  name: "conversation:set-pinned",
  action: "conversation.arrange",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: placeFacts,
  async run({ tx, personId, input: { conversationId, isPinned }, outbox }) {
    if (isPinned) await refuseTooMany(tx, personId);
    await arrangePlace({ tx, outbox, personId, conversationId, change: { isPinned } });
    return {};
  },
});

async function refuseTooMany(tx: Tx, userId: number): Promise<void> {
  const max = limits.pinnedPerPerson;
  const count = await tx.membership.count({ where: { userId, isPinned: true } });
  if (count >= max) throw new Refused("too_many", { params: { max } });
}
