import { expect, test } from "vitest";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import type { WireFriend } from "#lib/contract/wire.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { searchRows } from "./search-rows.ts";

const friends = [
  { person: { id: 1, number: 10_001, name: "小明" }, remark: "班长", conversationId: 11 },
  { person: { id: 2, number: 10_002, name: "小红" }, remark: "", conversationId: 12 },
] as WireFriend[];
const conversations = [
  { id: 11, lastSeq: 4, group: null, membership: { remark: "" } },
  { id: 12, lastSeq: 0, group: null, membership: { remark: "" } },
  {
    id: 13,
    lastSeq: 9,
    group: { name: "小区业主", number: 100_001 } as WireGroup,
    membership: { remark: "邻居" },
  },
] as ConversationState[];

test("finds friends, groups and what was said with them", () => {
  expect(searchRows("小", { conversations, friends })).toEqual([
    { kind: "part", part: "conversations", total: 2 },
    { kind: "conversation", conversationId: 11 },
    { kind: "conversation", conversationId: 13 },
    { kind: "part", part: "friends", total: 2 },
    { kind: "friend", friendId: 1 },
    { kind: "friend", friendId: 2 },
    { kind: "part", part: "groups", total: 1 },
    { kind: "group", conversationId: 13 },
  ]);
});

test("finds by remark and by number, and nothing else", () => {
  expect(searchRows("班长", { conversations, friends })).toHaveLength(4);
  expect(searchRows("10002", { conversations, friends })).toEqual([
    { kind: "part", part: "friends", total: 1 },
    { kind: "friend", friendId: 2 },
  ]);
  expect(searchRows("邻居", { conversations, friends })).toHaveLength(4);
  expect(searchRows("没有", { conversations, friends })).toEqual([]);
});
