import { describe, expect, test } from "vitest";
import type { WireFriend } from "#lib/contract/wire.ts";
import { friendRows, friendTitle, sortFriends } from "./friend-rows.ts";

function friend(id: number, name: string, categoryId: number | null = null, remark = ""): WireFriend {
  return {
    person: { id, number: 10_000 + id, name, signature: "" },
    remark,
    categoryId,
    conversationId: id,
    readSeq: null,
  };
}

describe("the friends list", () => {
  test("puts those who are there first, then goes by pinyin", () => {
    const sorted = sortFriends([friend(1, "张三"), friend(2, "李四"), friend(3, "白露"), friend(4, "周五")], {
      4: "busy",
      1: "online",
    });
    expect(sorted.map(friendTitle)).toEqual(["张三", "周五", "白露", "李四"]);
  });

  test("calls a friend by the remark", () => {
    expect(friendTitle(friend(1, "小明", null, "班长"))).toBe("班长");
  });

  test("shows 我的好友 first and counts who is there", () => {
    const rows = friendRows(
      [friend(1, "甲"), friend(2, "乙", 7), friend(3, "丙", 7), friend(4, "丁", 99)],
      [
        { id: 8, name: "同事", position: 2 },
        { id: 7, name: "同学", position: 1 },
      ],
      { 2: "away" },
      new Set<number | null>([8]),
    );
    expect(rows).toEqual([
      { kind: "category", category: null, online: 0, total: 2, isOpen: true },
      // 丁's category is unknown here, so 丁 stands with 我的好友.
      { kind: "friend", friendId: 4 },
      { kind: "friend", friendId: 1 },
      { kind: "category", category: { id: 7, name: "同学", position: 1 }, online: 1, total: 2, isOpen: true },
      { kind: "friend", friendId: 2 },
      { kind: "friend", friendId: 3 },
      {
        kind: "category",
        category: { id: 8, name: "同事", position: 2 },
        online: 0,
        total: 0,
        isOpen: false,
      },
    ]);
  });
});
