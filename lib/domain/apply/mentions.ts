import { limits } from "../../contract/limits.ts";
import { EVERYONE_ID, type WireMessage } from "../../contract/wire.ts";
import type { ConversationState } from "../state.ts";
import { readPosition } from "../unread.ts";

/** Keeps of the unread mentions those that are unread still. The same conversation when all of them are. */
export function withoutReadMentions(conversation: ConversationState): ConversationState {
  const read = readPosition(conversation);
  const [oldest = Number.POSITIVE_INFINITY] = conversation.mentionSeqs;
  if (oldest > read) return conversation;
  return { ...conversation, mentionSeqs: conversation.mentionSeqs.filter((seq) => seq > read) };
}

/** Adds the messages that name me, or everybody, to the unread mentions, and takes those away that name me no more. */
export function withMentionsIn(
  conversation: ConversationState,
  fresh: readonly WireMessage[],
  myId: number,
): ConversationState {
  const seqs = new Set(conversation.mentionSeqs);
  const isChanged = fresh.map(({ seq, mentions = [] }) => {
    const isMentioned = mentions.some(({ userId }) => userId === myId || userId === EVERYONE_ID);
    if (isMentioned === seqs.has(seq)) return false;
    if (isMentioned) seqs.add(seq);
    else seqs.delete(seq);
    return true;
  });
  if (!isChanged.includes(true)) return conversation;
  const mentionSeqs = [...seqs].sort((a, b) => a - b).slice(-limits.unreadMentions);
  return withoutReadMentions({ ...conversation, mentionSeqs });
}
