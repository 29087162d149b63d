import { defineCommand, Refused } from "../../command.ts";
import { loadStanding } from "../../facts.ts";

/** Moves the position one has read up to: forward only, and never past the last message. */
export const moveRead = defineCommand({
  name: "receipt:read",
  action: "receipt.read",
  limits: [{ by: "person", points: 120, seconds: 10 }],
  facts: async ({ tx, personId, input, now }) => ({
    standing: await loadStanding(tx, personId, input.conversationId, now),
  }),
  async run({ tx, personId, input: { conversationId, seq }, outbox }) {
    const conversation = await tx.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { lastSeq: true },
    });
    const readSeq = Math.min(seq, conversation.lastSeq);
    const place = { conversationId, userId: personId };
    const moved = await tx.membership.updateMany({
      where: { ...place, readSeq: { lt: readSeq } },
      data: { readSeq },
    });
    if (moved.count === 1) {
      outbox.event({ person: personId }, "receipt:moved", { conversationId, readSeq });
      return { readSeq };
    }
    const membership = await tx.membership.findUnique({ where: { conversationId_userId: place } });
    if (!membership) throw new Refused("not_available");
    return { readSeq: membership.readSeq };
  },
});
