import type { WireFriend, WirePersonal } from "#lib/contract/wire.ts";
import type { Tx } from "../ports/database.ts";
import { loadSharedReads } from "../ports/receipt-sql.ts";
import { loadConversations } from "../presenting/load-conversations.ts";
import { presentFriend, presentRequest } from "../presenting/present.ts";
import { presentMe } from "../presenting/present-person.ts";
import { loadGroupCategories } from "../steps/group-categories.ts";
import { loadCategories } from "../steps/list-categories.ts";

/** Everything a person's own devices must know besides messages, in a fixed number of statements. */
export async function loadPersonal(tx: Tx, personId: number): Promise<WirePersonal> {
  const person = await tx.userProfile.findUniqueOrThrow({ where: { id: personId } });
  const { conversations, people } = await loadConversations(tx, personId);
  const requests = await tx.friendRequest.findMany({
    where: { OR: [{ fromId: personId }, { toId: personId }] },
    include: { from: true, to: true },
    orderBy: { id: "asc" },
  });
  const directOf = new Map(conversations.flatMap(({ id, peer }) => (peer ? [[peer.id, id] as const] : [])));
  return {
    rev: person.rev,
    me: presentMe(person),
    categories: await loadCategories(tx, personId),
    groupCategories: await loadGroupCategories(tx, personId),
    friends: await loadFriends(tx, personId, directOf),
    requests: requests.map(presentRequest),
    conversations,
    people,
  };
}

async function loadFriends(tx: Tx, personId: number, directOf: Map<number, number>): Promise<WireFriend[]> {
  const rows = await tx.friendship.findMany({
    where: { personId },
    include: { friend: true },
    orderBy: { friendId: "asc" },
  });
  const shared = await loadSharedReads(tx, personId);
  const readSeqOf = new Map(shared.map(({ peerId, peerReadSeq }) => [peerId, peerReadSeq]));
  return rows.map((row) =>
    presentFriend(row, directOf.get(row.friendId) ?? 0, readSeqOf.get(row.friendId) ?? null),
  );
}
