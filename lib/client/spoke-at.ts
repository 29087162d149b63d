import type { WireMessage } from "../contract/wire.ts";
import type { ClientState } from "./types.ts";

/** A list of messages that has been looked through; a new message makes a new list. */
const known = new WeakMap<readonly WireMessage[], string | null>();

function lastOwnAt(messages: readonly WireMessage[], meId: number): string | null {
  const found = known.get(messages);
  if (found !== undefined) return found;
  const sentAt = messages.findLast(({ senderId }) => senderId === meId)?.sentAt ?? null;
  known.set(messages, sentAt);
  return sentAt;
}

/**
 * When I last said something in a conversation in slow mode (慢速模式), in milliseconds of the server's clock, as far as
 * this page knows; what is on its way counts. null elsewhere.
 */
export function selectSpokeAt(state: ClientState, conversationId: number): number | null {
  const conversation = state.messenger.conversations[conversationId];
  if (!conversation?.group?.rules.slowSeconds) return null;
  const sending = state.pending[conversationId]?.findLast((row) => row.state === "sending");
  if (sending) return sending.createdAt + state.serverAheadMs;
  const sentAt = lastOwnAt(conversation.messages, state.messenger.me.id);
  return sentAt === null ? null : Date.parse(sentAt);
}
