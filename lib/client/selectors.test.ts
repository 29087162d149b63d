import { expect, test } from "vitest";
import {
  sampleConversation,
  sampleGroup,
  sampleMe,
  samplePerson,
  samplePersonal,
} from "#test/wire-samples.ts";
import type { WireConversation, WireFriend, WireMembership, WireSnapshot } from "../contract/wire.ts";
import {
  selectConversationList,
  selectMemberName,
  selectPresence,
  selectStanding,
  selectTitleOf,
  selectTotalUnread,
  selectTyping,
} from "./selectors.ts";
import { createClientStore } from "./store.ts";
import type { ClientState } from "./types.ts";

const person = samplePerson;
const conversation = (
  id: number,
  more: Partial<WireConversation>,
  membership: Partial<WireMembership> = {},
) => sampleConversation({ ...more, id, membership });
const group = sampleGroup({ name: "三年二班", memberCount: 2 });
const friend: WireFriend = {
  person: person(2, "李红"),
  remark: "小红",
  categoryId: null,
  conversationId: 1,
  readSeq: null,
};

function stateWith(conversations: WireConversation[], more: Partial<ClientState> = {}): ClientState {
  const snapshot: WireSnapshot = {
    protocol: 1,
    serverTime: "2026-01-01T00:00:00.000Z",
    presences: { "2": "away" },
    personal: samplePersonal({
      rev: 1,
      me: sampleMe({ name: "我", status: "busy" }),
      friends: [friend],
      people: [person(3, "路人")],
      conversations,
    }),
  };
  return { ...createClientStore(snapshot).getState(), ...more };
}

test("pinned first, then the latest; a message being sent counts as said", () => {
  const list = [
    conversation(1, { lastAt: "2026-01-01T10:00:00.000Z" }),
    conversation(2, { lastAt: "2026-01-01T12:00:00.000Z" }),
    conversation(3, { lastAt: "2026-01-01T08:00:00.000Z" }, { isPinned: true }),
  ];
  expect(selectConversationList(stateWith(list)).map(({ id }) => id)).toEqual([3, 2, 1]);
  const row = { clientMessageId: "x", conversationId: 1, body: "", state: "sending", refusal: null } as const;
  const pending = { 1: [{ ...row, createdAt: Date.parse("2026-01-01T13:00:00.000Z") }] };
  expect(selectConversationList(stateWith(list, { pending })).map(({ id }) => id)).toEqual([3, 1, 2]);
});

test("unread: what came after I joined and after I read, muted ones left out of the total", () => {
  const state = stateWith([
    conversation(1, { lastSeq: 5 }, { readSeq: 3 }),
    conversation(2, { lastSeq: 9 }, { joinedSeq: 8 }),
    conversation(3, { lastSeq: 50 }, { notify: "none" }),
  ]);
  expect(selectTotalUnread(state)).toBe(3);
});

test("one that is only marked as unread counts as one, unless it is muted", () => {
  const state = stateWith([
    conversation(1, { lastSeq: 5 }, { readSeq: 5, isMarkedUnread: true }),
    conversation(2, { lastSeq: 5 }, { readSeq: 3, isMarkedUnread: true }),
    conversation(3, { lastSeq: 5 }, { notify: "none", isMarkedUnread: true }),
  ]);
  expect(selectTotalUnread(state)).toBe(3);
});

test("where only mentions tell, only they count", () => {
  const state = stateWith([
    conversation(1, { lastSeq: 9, mentionSeqs: [4, 7] }, { notify: "mentions" }),
    conversation(2, { lastSeq: 9, mentionSeqs: [4, 7] }, { notify: "none" }),
    conversation(3, { lastSeq: 9 }, { notify: "mentions" }),
  ]);
  expect(selectTotalUnread(state)).toBe(2);
});

test("names: group, remark before name, card before both", () => {
  const state = stateWith([
    conversation(1, { peer: person(2, "李红") }),
    conversation(2, { kind: "group", group }, { card: "班长" }),
  ]);
  const { conversations } = state.messenger;
  expect(selectTitleOf(state, conversations[1]!)).toBe("小红");
  expect(selectTitleOf(state, conversations[2]!)).toBe("三年二班");
  expect(selectMemberName(state, conversations[2]!, 1)).toBe("班长");
  expect(selectMemberName(state, conversations[2]!, 2)).toBe("小红");
  expect(selectMemberName(state, conversations[2]!, 3)).toBe("路人");
  expect(selectMemberName(state, conversations[2]!, 99)).toBe("");
});

test("presence: others as told, myself as chosen while connected", () => {
  expect(selectPresence(stateWith([]), 2)).toBe("away");
  expect(selectPresence(stateWith([]), 3)).toBe("offline");
  expect(selectPresence(stateWith([]), 1)).toBe("offline");
  expect(selectPresence(stateWith([], { connection: { kind: "online" } }), 1)).toBe("busy");
});

test("standing: friendship of a direct conversation, role and silence of a group, nothing outside", () => {
  const silencedUntil = "2026-01-01T01:00:00.000Z";
  const state = stateWith([
    conversation(1, { peer: person(2, "李红") }),
    conversation(2, { kind: "group", group }, { role: "admin", silencedUntil }),
    conversation(3, { peer: person(3, "路人") }),
  ]);
  expect(selectStanding(state, 1, 7)).toEqual({
    personId: 1,
    kind: "direct",
    role: "member",
    rights: [],
    rules: null,
    isFriend: true,
    silencedUntil: null,
    joinedAt: Date.parse("2026-01-01T00:00:00.000Z"),
    disbandsAt: null,
    now: 7,
  });
  expect(selectStanding(state, 2, 7)).toMatchObject({
    kind: "group",
    role: "admin",
    silencedUntil: Date.parse(silencedUntil),
  });
  expect(selectStanding(state, 3, 7).isFriend).toBe(false);
  expect(selectStanding(state, 4, 7)).toMatchObject({ kind: null, role: null });
});

test("typing: whoever told it, but for a stranger in a direct conversation", () => {
  const typing = { 1: { 2: 9 }, 2: { 2: 9, 3: 9 }, 3: { 3: 9 } };
  const list = [
    conversation(1, { peer: person(2, "李红") }),
    conversation(2, { kind: "group", group }),
    conversation(3, { peer: person(3, "路人") }),
  ];
  const state = stateWith(list, { typing });
  expect([1, 2, 3, 4].map((id) => selectTyping(state, id))).toEqual([[2], [2, 3], [], []]);
});
