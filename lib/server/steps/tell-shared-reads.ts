import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { loadSharedReads } from "../ports/receipt-sql.ts";

/**
 * Tells a person and their friends where each may see the other's reading, after the person has switched sharing on
 * or off. `revs` names the person and every friend, each with the rev of its event; who was a friend until a moment
 * ago, or shares nothing, learns nothing by it.
 */
export async function tellSharedReads(
  tx: Tx,
  outbox: Outbox,
  personId: number,
  revs: ReadonlyMap<number, number>,
): Promise<void> {
  const shared = await loadSharedReads(tx, personId);
  const sharedWith = new Map(shared.map((read) => [read.peerId, read]));
  const friends = await tx.friendship.findMany({
    where: { personId },
    select: { friendId: true, friend: { select: { sharesReads: true } } },
  });
  const doesShare = new Map(friends.map(({ friendId, friend }) => [friendId, friend.sharesReads]));
  for (const [id, rev] of revs) {
    const positions =
      id === personId
        ? friends.map(({ friendId }) => ({
            personId: friendId,
            readSeq: sharedWith.get(friendId)?.peerReadSeq ?? null,
          }))
        : doesShare.get(id)
          ? [{ personId, readSeq: sharedWith.get(id)?.ownReadSeq ?? null }]
          : [];
    outbox.event({ person: id }, "receipt:shared", { rev, positions });
  }
}
