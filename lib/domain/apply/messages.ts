import type { WireMessage } from "../../contract/wire.ts";
import type { ConversationState } from "../state.ts";
import { withRead } from "./conversation.ts";
import { withMentionsIn } from "./mentions.ts";
import { mergeMessages, TAIL_MESSAGES, trimWindow } from "./window.ts";

/**
 * Takes messages into a conversation: window, last message, who is named, and my read position when I sent them.
 * What lies before the window is left out, so that the window stays without holes; a remembered window takes nothing.
 */
export function withMessages(
  conversation: ConversationState,
  fresh: readonly WireMessage[],
  myId: number,
): ConversationState {
  const firstSeq = conversation.messages[0]?.seq ?? 0;
  const isBehind = conversation.rememberedRev !== null;
  const messages = isBehind
    ? conversation.messages
    : mergeMessages(
        conversation.messages,
        fresh.filter(({ seq }) => seq >= firstSeq || !conversation.hasOlder),
      );
  const top = fresh.reduce<WireMessage | null>((a, b) => (a && a.seq > b.seq ? a : b), null);
  const isNewest = top !== null && top.seq >= conversation.lastSeq;
  const next: ConversationState = {
    ...conversation,
    messages,
    ...(isNewest && { lastSeq: top.seq, lastMessage: top, lastAt: top.sentAt }),
  };
  const mine = fresh.reduce(
    (seq, message) => (message.senderId === myId ? Math.max(seq, message.seq) : seq),
    0,
  );
  const read = withRead(withMentionsIn(next, fresh, myId), mine);
  return read.isLoaded || isBehind ? read : trimWindow(read, TAIL_MESSAGES);
}
