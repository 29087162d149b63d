import type { WireNotice } from "../../contract/notices.ts";
import type { WireMessage } from "../../contract/wire.ts";
import type { ConversationState } from "../state.ts";

/** A conversation that is not on screen keeps this many of its latest messages. */
export const TAIL_MESSAGES = 100;

/** Whether the messages kept are a stretch of the history to show, and not only what arrived lately. */
export function hasWindow({ isLoaded, rememberedRev }: ConversationState): boolean {
  return isLoaded || rememberedRev !== null;
}

/** Lets go of the window: it is to be loaded anew. */
export function withoutWindow(conversation: ConversationState): ConversationState {
  return {
    ...conversation,
    messages: [],
    notices: [],
    isLoaded: false,
    rememberedRev: null,
    hasOlder: true,
  };
}

/** Merges messages by seq; of two versions the one with the higher rev stays. The same array when nothing changes. */
export function mergeMessages(window: WireMessage[], fresh: readonly WireMessage[]): WireMessage[] {
  if (isContinuation(window, fresh)) return [...window, ...fresh];
  const bySeq = new Map(window.map((message) => [message.seq, message]));
  let isChanged = false;
  for (const message of fresh) {
    const known = bySeq.get(message.seq);
    if (known && known.rev >= message.rev) continue;
    bySeq.set(message.seq, message);
    isChanged = true;
  }
  return isChanged ? [...bySeq.values()].sort((a, b) => a.seq - b.seq) : window;
}

/** The usual case: everything fresh is newer than the window, in order. */
function isContinuation(window: readonly WireMessage[], fresh: readonly WireMessage[]): boolean {
  let seq = window.at(-1)?.seq ?? 0;
  for (const message of fresh) {
    if (message.seq <= seq) return false;
    seq = message.seq;
  }
  return fresh.length > 0;
}

/** Merges notices by rev. The same array when all are known. */
export function mergeNotices(known: WireNotice[], fresh: readonly WireNotice[]): WireNotice[] {
  const revs = new Set(known.map(({ rev }) => rev));
  const added = fresh.filter(({ rev }) => !revs.has(rev));
  return added.length === 0 ? known : [...known, ...added].sort((a, b) => a.rev - b.rev);
}

/** Lets go of everything but the latest `keep` messages and the notices that stand among them. */
export function trimWindow(conversation: ConversationState, keep: number): ConversationState {
  if (conversation.messages.length <= keep) return conversation;
  const messages = conversation.messages.slice(-keep);
  const firstSeq = messages[0]?.seq ?? Number.POSITIVE_INFINITY;
  const notices = conversation.notices.filter(({ afterSeq }) => afterSeq >= firstSeq);
  return { ...conversation, messages, notices, hasOlder: true };
}
