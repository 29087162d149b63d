import { expect, test } from "vitest";
import type { WireMessage } from "../contract/wire.ts";
import { receiptMarks } from "./receipt-marks.ts";

const ME = 1;
const sentBy = (...senderIds: number[]): WireMessage[] =>
  senderIds.map((senderId, at) => ({
    conversationId: 1,
    seq: at + 11,
    rev: at + 11,
    senderId,
    clientMessageId: `message-${at}`,
    kind: "text",
    body: "话",
    sentAt: "2026-01-01T08:00:00.000Z",
  }));

test.each([
  ["nothing said", [], 0, null, null],
  ["mine, not read", [1, 1], 10, null, 12],
  ["mine, the first one read", [1, 1], 11, 11, 12],
  ["mine, all read", [1, 1], 12, 12, null],
  ["answered", [1, 2], 12, 11, null],
  ["answered, and mine again", [1, 2, 1], 12, 11, 13],
  ["not shared", [1, 1], null, null, 12],
  ["not shared, answered", [1, 2], null, null, null],
  ["only the other side", [2, 2], 12, null, null],
  ["read further than what is here", [1], 99, 11, null],
] as const)("%s", (_what, senders, peerReadSeq, readSeq, deliveredSeq) => {
  expect(receiptMarks(sentBy(...senders), ME, peerReadSeq)).toEqual({ readSeq, deliveredSeq });
});

test("what was recalled has no mark, and leaves 已送达 to what stands before it", () => {
  const [first, second] = sentBy(1, 1);
  if (!first || !second) throw new Error("two messages");
  const recalled = { at: "2026-01-01T08:00:30.000Z", byId: ME };
  const messages = [first, { ...second, body: "", recalled }];
  expect(receiptMarks(messages, ME, 10)).toEqual({ readSeq: null, deliveredSeq: 11 });
  expect(receiptMarks(messages, ME, 12)).toEqual({ readSeq: 11, deliveredSeq: null });
});
