import { expect, test } from "vitest";
import { activityCsv, entryText } from "./activity-csv.ts";

const words = {
  heads: ["群内称呼", "昵称", "QQ 号", "状态", "内容", "时间"],
  takenPart: "已参与",
  missing: "未参与",
  separator: "、",
  moment: (isoTime: string) => isoTime.slice(0, 10),
};
const poll = {
  options: [
    { id: 1, text: "火锅", votes: 1 },
    { id: 2, text: "烧烤", votes: 1 },
    { id: 3, text: "轻食", votes: 0 },
  ],
  maxChoices: 2,
  isAnonymous: false,
  results: "always" as const,
};
const entry = (personId: number, optionIds: number[], text = "") => ({
  personId,
  position: personId,
  optionIds,
  text,
  at: "2026-05-03T06:00:00.000Z",
});

test("one line for each who took part, then for each who did not", () => {
  const people = new Map([[1, { name: "小明", number: 10_001 }]]);
  const csv = activityCsv(
    {
      activity: { kind: "poll", poll },
      entries: [entry(1, [1, 2]), entry(2, [3])],
      missing: [{ person: { id: 3, number: 10_003, name: "小刚", signature: "" }, card: "刚子" }],
      personOf: (id) => people.get(id),
      nameOf: (id) => ({ 1: "班长", 2: "有人" })[id] ?? "",
    },
    words,
  );
  expect(csv.replace("\ufeff", "").split("\r\n")).toEqual([
    "群内称呼,昵称,QQ 号,状态,内容,时间",
    "班长,小明,10001,已参与,火锅、烧烤,2026-05-03",
    "有人,,,已参与,轻食,2026-05-03",
    "刚子,小刚,10003,未参与,,",
    "",
  ]);
});

test("a 签到 has no column for what was said", () => {
  const csv = activityCsv(
    {
      activity: { kind: "checkin" },
      entries: [entry(1, [])],
      missing: [{ person: { id: 3, number: 10_003, name: "小刚", signature: "" }, card: "" }],
      personOf: () => ({ name: "小明", number: 10_001 }),
      nameOf: () => "班长",
    },
    words,
  );
  expect(csv.replace("\ufeff", "").split("\r\n")).toEqual([
    "群内称呼,昵称,QQ 号,状态,时间",
    "班长,小明,10001,已参与,2026-05-03",
    "小刚,小刚,10003,未参与,",
    "",
  ]);
});

test("of a 接龙 there is the line, of a 签到 nothing", () => {
  expect(entryText({}, { optionIds: [], text: "两份" }, "、")).toBe("两份");
  expect(entryText({}, { optionIds: [], text: "" }, "、")).toBe("");
});
