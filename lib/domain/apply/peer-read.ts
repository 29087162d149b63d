import type { WireFriend, WireMessage, WireReadPosition } from "../../contract/wire.ts";
import type { ConversationState, MessengerState } from "../state.ts";

/*
 * How far friends have read. Whether that is shared at all follows my own rev; the positions of those who share
 * only move forward, and may be told in any order.
 */

/** Moves a friend's position forward; one that is not shared stays unknown. */
export function withPeerRead(state: MessengerState, personId: number, readSeq: number): MessengerState {
  const friend = state.friends[personId];
  if (!friend || friend.readSeq === null || friend.readSeq >= readSeq) return state;
  return { ...state, friends: { ...state.friends, [personId]: { ...friend, readSeq } } };
}

/** Who says something in a direct conversation has read what stood before. */
export function withPeerMessages(
  state: MessengerState,
  { peerId }: Pick<ConversationState, "peerId">,
  messages: readonly WireMessage[],
): MessengerState {
  if (peerId === null) return state;
  const said = messages.reduce(
    (top, { senderId, seq }) => (senderId === peerId ? Math.max(top, seq) : top),
    0,
  );
  return withPeerRead(state, peerId, said);
}

/** Takes what is shared from now on, or no longer. */
export function withPeerPositions(
  state: MessengerState,
  positions: readonly WireReadPosition[],
): MessengerState {
  const friends = { ...state.friends };
  for (const { personId, readSeq } of positions) {
    const friend = friends[personId];
    if (friend) friends[personId] = mergeFriend(friend, { ...friend, readSeq });
  }
  return { ...state, friends };
}

/** A fresh reading of a friend, without a step back of the position. */
export function mergeFriend(known: WireFriend | undefined, fresh: WireFriend): WireFriend {
  if (fresh.readSeq === null || !known || known.readSeq === null || known.readSeq <= fresh.readSeq)
    return fresh;
  return { ...fresh, readSeq: known.readSeq };
}
