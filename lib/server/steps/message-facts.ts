import type { Lock } from "../command.ts";
import { loadRole, loadStanding } from "../facts.ts";
import type { Tx } from "../ports/database.ts";

type Asked = {
  tx: Tx;
  personId: number;
  input: { conversationId: number; seq: number };
  now: number;
  lock: Lock;
};

/** The actor's standing in a conversation, one of its messages, and what its sender is there; held until the commit. */
export async function messageFacts({ tx, personId, input, now, lock }: Asked) {
  const { conversationId, seq } = input;
  await lock([{ table: "Conversation", id: conversationId }]);
  const standing = await loadStanding(tx, personId, conversationId, now);
  const place = await tx.membership.findUnique({
    where: { conversationId_userId: { conversationId, userId: personId } },
    select: { joinedSeq: true },
  });
  // What was said before one joined is not there for whoever asks.
  const row = place && seq > place.joinedSeq ? await findMessage(tx, conversationId, seq) : null;
  return {
    standing,
    row,
    target: row
      ? {
          isOwn: row.senderId === personId,
          role: await loadRole(tx, row.senderId, conversationId),
          sentAt: row.createdAt.getTime(),
          isRecalled: row.recalledAt !== null,
        }
      : {},
  };
}

function findMessage(tx: Tx, conversationId: number, seq: number) {
  return tx.message.findUnique({ where: { conversationId_seq: { conversationId, seq } } });
}
