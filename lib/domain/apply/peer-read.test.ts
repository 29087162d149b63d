import { describe, expect, test } from "vitest";
import { sampleConversation, samplePerson, samplePersonal } from "#test/wire-samples.ts";
import type { PersonEvents } from "../../contract/events.ts";
import type { WireMessage, WirePersonal } from "../../contract/wire.ts";
import type { MessengerState } from "../state.ts";
import { applyEvent } from "../timeline.ts";
import { applyHeads } from "./changes.ts";
import { applyPersonal, stateOfSnapshot } from "./personal.ts";

const [ME, FRIEND, DIRECT] = [1, 2, 10];
const AT = "2026-01-01T08:00:00.000Z";

function personal(rev: number, readSeq: number | null, isMarkedUnread = false): WirePersonal {
  const peer = samplePerson(FRIEND);
  return samplePersonal({
    rev,
    friends: [{ person: peer, remark: "", categoryId: null, conversationId: DIRECT, readSeq }],
    conversations: [sampleConversation({ id: DIRECT, peer, membership: { isMarkedUnread } })],
  });
}

const opened = (readSeq: number | null) => stateOfSnapshot(personal(5, readSeq));
const seenIn = (state: MessengerState) => state.friends[FRIEND]?.readSeq;
const markIn = (state: MessengerState) => state.conversations[DIRECT]?.membership.isMarkedUnread;
const seen = (state: MessengerState, readSeq: number) =>
  applyEvent(state, "receipt:seen", { conversationId: DIRECT, personId: FRIEND, readSeq }).state;
const shared = (state: MessengerState, rev: number, readSeq: number | null) =>
  applyEvent(state, "receipt:shared", { rev, positions: [{ personId: FRIEND, readSeq }] });
const heads = (state: MessengerState, peerReadSeq: number | null) => {
  const head = { conversationId: DIRECT, lastSeq: 0, lastRev: 0, readSeq: 0, peerReadSeq, mentionSeqs: [] };
  return applyHeads(state, { personRev: 5, heads: [head] }).state;
};
const said = (state: MessengerState, senderId: number) => {
  const message: WireMessage = {
    conversationId: DIRECT,
    seq: 1,
    rev: 1,
    senderId,
    clientMessageId: "message-1",
    kind: "text",
    body: "话",
    sentAt: AT,
  };
  return applyEvent(state, "message:posted", { conversationId: DIRECT, messages: [message], people: [] })
    .state;
};

describe("how far a friend has read", () => {
  test("only moves forward, whoever tells it", () => {
    expect(seenIn(seen(opened(3), 5))).toBe(5);
    expect(seenIn(seen(opened(3), 2))).toBe(3);
    expect(seenIn(heads(opened(3), 7))).toBe(7);
    expect(seenIn(heads(opened(3), 1))).toBe(3);
    expect(seenIn(applyPersonal(seen(opened(3), 5), personal(6, 4)))).toBe(5);
  });

  test("stays unknown where it is not shared", () => {
    expect(seenIn(seen(opened(null), 5))).toBeNull();
    expect(seenIn(heads(opened(null), 5))).toBeNull();
    expect(seenIn(said(opened(null), FRIEND))).toBeNull();
  });

  test("what the friend says was read before, what I say was not", () => {
    expect(seenIn(said(opened(0), FRIEND))).toBe(1);
    expect(seenIn(said(opened(0), ME))).toBe(0);
  });

  test("sharing begins and ends in the order of my own revs", () => {
    const ended = shared(opened(3), 6, null).state;
    expect(seenIn(ended)).toBeNull();
    expect(seenIn(heads(ended, 4))).toBeNull();
    expect(seenIn(applyPersonal(ended, personal(5, 4)))).toBeNull();
    expect(seenIn(shared(ended, 7, 9).state)).toBe(9);
    expect(shared(opened(3), 8, null)).toMatchObject({ gap: "person" });
  });
});

test("an unread mark follows my own revs, too", () => {
  const mark = (state: MessengerState, more: Omit<PersonEvents["receipt:marked"], "conversationId">) =>
    applyEvent(state, "receipt:marked", { conversationId: DIRECT, ...more }).state;
  const marked = mark(opened(null), { rev: 6, isMarkedUnread: true });
  expect(markIn(marked)).toBe(true);
  expect(markIn(applyPersonal(marked, personal(5, null, false)))).toBe(true);
  expect(markIn(applyPersonal(marked, personal(7, null, false)))).toBe(false);
  expect(markIn(mark(marked, { rev: 7, isMarkedUnread: false }))).toBe(false);
});
