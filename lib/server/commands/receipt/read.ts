import { defineCommand, type Outbox, Refused } from "../../command.ts";
import { loadStanding } from "../../facts.ts";
import type { Tx } from "../../ports/database.ts";
import { loadSharedReads } from "../../ports/receipt-sql.ts";
import { setUnreadMark } from "../../steps/set-unread-mark.ts";

/**
 * Moves the position one has read up to: forward only, and never past the last message. Takes the unread mark away,
 * also where there was nothing new to read. A friend with whom reading is shared learns the position.
 */
export const moveRead = defineCommand({
  name: "receipt:read",
  action: "receipt.read",
  limits: [{ by: "person", points: 120, seconds: 10 }],
  facts: async ({ tx, personId, input, now }) => ({
    standing: await loadStanding(tx, personId, input.conversationId, now),
  }),
  async run({ tx, personId, input: { conversationId, seq }, facts, outbox }) {
    const place = { conversationId, userId: personId };
    const { lastSeq, isMarkedUnread } = await readPlace(tx, place);
    if (isMarkedUnread) await setUnreadMark({ tx, outbox, personId, conversationId, isMarkedUnread: false });
    const readSeq = Math.min(seq, lastSeq);
    const moved = await tx.membership.updateMany({
      where: { ...place, readSeq: { lt: readSeq } },
      data: { readSeq },
    });
    if (moved.count === 0) return { readSeq: (await readPlace(tx, place)).readSeq };
    outbox.event({ person: personId }, "receipt:moved", { conversationId, readSeq });
    if (facts.standing.isFriend) await tellPeer(tx, outbox, place, readSeq);
    return { readSeq };
  },
});

type Place = { conversationId: number; userId: number };

/** @throws Refused not_available when the membership has ended meanwhile. */
async function readPlace(tx: Tx, place: Place) {
  const row = await tx.membership.findUnique({
    where: { conversationId_userId: place },
    select: { readSeq: true, isMarkedUnread: true, conversation: { select: { lastSeq: true } } },
  });
  if (!row) throw new Refused("not_available");
  const { conversation, ...rest } = row;
  return { ...rest, lastSeq: conversation.lastSeq };
}

async function tellPeer(tx: Tx, outbox: Outbox, place: Place, readSeq: number): Promise<void> {
  const { conversationId, userId: personId } = place;
  const [shared] = await loadSharedReads(tx, personId, conversationId);
  if (shared) outbox.event({ person: shared.peerId }, "receipt:seen", { conversationId, personId, readSeq });
}
