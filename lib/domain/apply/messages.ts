import type { WireMessage } from "../../contract/wire.ts";
import type { ConversationState } from "../state.ts";
import { withRead } from "./conversation.ts";
import { withMentionsIn } from "./mentions.ts";
import { mergeMessages, TAIL_MESSAGES, trimWindow } from "./window.ts";

/**
 * Takes messages as they are now into a conversation: window, last message, who is named, and my read position when
 * I sent them. What lies outside the window is left out, so that the window stays without holes; pages that still show
 * it as it was are not taken any more. A remembered window takes nothing. What was said before I joined is not for me.
 */
export function withMessages(
  conversation: ConversationState,
  changed: readonly WireMessage[],
  myId: number,
): ConversationState {
  const fresh = changed.filter(({ seq }) => seq > conversation.membership.joinedSeq);
  const isBehind = conversation.rememberedRev !== null;
  const firstSeq = firstSeqOf(conversation);
  const isInside = ({ seq }: WireMessage) => seq >= firstSeq;
  const outside = fresh.filter((message) => !isInside(message));
  const top = fresh.reduce<WireMessage | null>((a, b) => (a && a.seq > b.seq ? a : b), null);
  const next: ConversationState = {
    ...conversation,
    messages: isBehind ? conversation.messages : mergeMessages(conversation.messages, fresh.filter(isInside)),
    pagesFromRev: Math.max(conversation.pagesFromRev, ...outside.map(({ rev }) => rev)),
    ...(top && isNewest(conversation, top) && { lastSeq: top.seq, lastMessage: top, lastAt: top.sentAt }),
  };
  const mine = fresh.reduce(
    (seq, message) => (message.senderId === myId ? Math.max(seq, message.seq) : seq),
    0,
  );
  const read = withRead(withMentionsIn(next, fresh, myId), mine);
  return read.isLoaded || isBehind ? read : trimWindow(read, TAIL_MESSAGES);
}

/** New messages, and those the window reaches back to, belong into it; a remembered one reaches nowhere. */
function firstSeqOf({ messages, hasOlder, lastSeq, rememberedRev }: ConversationState): number {
  const first = rememberedRev === null ? messages[0]?.seq : undefined;
  return hasOlder || rememberedRev !== null ? (first ?? lastSeq + 1) : 0;
}

/** Of two versions of the last message the one with the higher rev stays. */
function isNewest({ lastSeq, lastMessage }: ConversationState, { seq, rev }: WireMessage): boolean {
  return seq > lastSeq || (seq === lastSeq && rev > (lastMessage?.rev ?? 0));
}
