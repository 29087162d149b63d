import { expect, test } from "vitest";
import type { WireMessage } from "../../contract/wire.ts";
import type { ConversationState } from "../state.ts";
import { withRead } from "./conversation.ts";
import { withMentionsIn } from "./mentions.ts";

const ME = 1;

function conversation(mentionSeqs: number[], readSeq = 0, joinedSeq = 0): ConversationState {
  return { mentionSeqs, membership: { readSeq, joinedSeq } } as ConversationState;
}
function naming(seq: number, ...userIds: number[]): WireMessage {
  const mentions = userIds.map((userId) => ({ userId, start: 0, length: 2 }));
  return { seq, ...(mentions.length > 0 && { mentions }) } as WireMessage;
}
const seqsAfter = (known: ConversationState, ...fresh: WireMessage[]) =>
  withMentionsIn(known, fresh, ME).mentionSeqs;

test("messages that name me are added in order, each once", () => {
  expect(seqsAfter(conversation([3]), naming(5, ME), naming(4, 2, ME), naming(6, 2), naming(3, ME))).toEqual([
    3, 4, 5,
  ]);
});

test("what is read, or was said before I joined, is no unread mention", () => {
  expect(seqsAfter(conversation([], 4), naming(4, ME), naming(5, ME))).toEqual([5]);
  expect(seqsAfter(conversation([], 0, 6), naming(5, ME))).toEqual([]);
  expect(withRead(conversation([3, 5, 8]), 5).mentionSeqs).toEqual([8]);
});

test("a message that names me no more goes", () => {
  expect(seqsAfter(conversation([3, 5]), naming(3))).toEqual([5]);
});

test("nothing about me changes nothing", () => {
  const known = conversation([3]);
  expect(withMentionsIn(known, [naming(4, 2), naming(5)], ME)).toBe(known);
  expect(withRead(known, 2).mentionSeqs).toBe(known.mentionSeqs);
});

test("of very many the newest stay", () => {
  const fresh = Array.from({ length: 130 }, (_, n) => naming(n + 1, ME));
  const seqs = seqsAfter(conversation([]), ...fresh);
  expect(seqs).toHaveLength(100);
  expect([seqs[0], seqs.at(-1)]).toEqual([31, 130]);
});
