import { expect, test } from "vitest";
import type { Role } from "#lib/contract/wire.ts";
import {
  type AdminMember,
  everybody,
  filterMembers,
  type MemberFilter,
  type MemberSort,
  sortMembers,
} from "./member-filter.ts";
import { loadSpell } from "./pinyin.ts";

const DAY_MS = 86_400_000;
const now = Date.UTC(2030, 0, 1);

type More = {
  role?: Role;
  card?: string;
  joined?: number;
  spoke?: number | null;
  hours?: number;
  until?: number;
  link?: number;
};

/** `joined` and `spoke` in days ago. */
function member(id: number, name: string, more: More = {}): AdminMember {
  const { role = "member", card = "", joined = 100, spoke = null, hours = 0, until, link } = more;
  const person = { id, number: 10_000 + id, name, signature: "" };
  return {
    member: { person, role, card, title: "", joinedAt: "", silencedUntil: null },
    joinedAt: now - joined * DAY_MS,
    lastSpokeAt: spoke === null ? null : now - spoke * DAY_MS,
    activeHours: hours,
    silencedUntil: until ?? null,
    linkId: link ?? null,
  };
}

const members = [
  member(1, "张三", { role: "owner", spoke: 1, hours: 30 }),
  member(2, "李四", { role: "admin", card: "班长", spoke: 40 }),
  member(3, "王小明", { joined: 3 }),
  member(4, "Alice", { joined: 50, hours: 3, spoke: 2, until: now + 1 }),
  member(5, "吕布", { joined: 60, until: now - 1, link: 7 }),
];

const idsOf = (list: AdminMember[]) => list.map((one) => one.member.person.id);
const found = async (filter: Partial<MemberFilter>, isSpelled = true) => {
  const spell = isSpelled ? await loadSpell() : null;
  return idsOf(filterMembers(members, { ...everybody, ...filter }, { spell, now }));
};
const sorted = (key: MemberSort["key"], isDescending = false) =>
  idsOf(sortMembers(members, { key, isDescending }));

test.each([
  ["", [1, 2, 3, 4, 5]],
  ["班", [2]],
  ["李", [2]],
  ["10003", [3]],
  ["ALI", [4]],
  ["zhangsan", [1]],
  ["zs", [1]],
  ["wxm", [3]],
  ["xiao ming", [3]],
  ["banzhang", [2]],
  ["lv", [5]],
  ["没有", []],
])("found by %j", async (text, ids) => {
  expect(await found({ text })).toEqual(ids);
});

test("without the dictionary what is typed is found as it stands", async () => {
  expect(await found({ text: "zs" }, false)).toEqual([]);
  expect(await found({ text: "alice" }, false)).toEqual([4]);
});

test("by role, by silence, by being silenced", async () => {
  expect(await found({ role: "admin" })).toEqual([2]);
  expect(await found({ silentDays: 30 })).toEqual([2, 5]);
  expect(await found({ silentDays: 1 })).toEqual([1, 2, 3, 4, 5]);
  expect(await found({ isSilenced: true })).toEqual([4]);
  expect(await found({ silentDays: 30, text: "lb" })).toEqual([5]);
  expect(await found({ linkId: 7 })).toEqual([5]);
});

test("sorted by name in pinyin, by role, level and time; equals by name", () => {
  expect(sorted("name")).toEqual([2, 5, 3, 1, 4]);
  expect(sorted("role").slice(0, 2)).toEqual([1, 2]);
  expect(sorted("level", true).slice(0, 2)).toEqual([1, 4]);
  expect(sorted("joinedAt", true)[0]).toBe(3);
  expect(sorted("lastSpokeAt").slice(0, 3)).toEqual([5, 3, 2]);
});
