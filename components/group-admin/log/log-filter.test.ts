import { expect, test } from "vitest";
import { logQuery, noFilter } from "./log-filter.ts";

test("nothing chosen asks for everything", () => {
  expect(logQuery(5, noFilter)).toEqual({ conversationId: 5 });
});

test("what is chosen is asked for, a day from its beginning to its end", () => {
  const filter = {
    kind: "group:create",
    personId: 7,
    fromDay: "2026-03-01",
    toDay: "2026-03-01",
    text: " 春游 ",
  };
  const { from, to, ...rest } = logQuery(5, { ...filter, kind: "group:create" });
  expect(rest).toEqual({ conversationId: 5, kind: "group:create", personId: 7, text: "春游" });
  expect(Date.parse(to ?? "") - Date.parse(from ?? "")).toBe(24 * 60 * 60_000 - 1);
});

test.each(["2026-13", "0001-01-01", "x"])("%s is no day", (fromDay) => {
  expect(logQuery(5, { ...noFilter, fromDay })).toEqual({ conversationId: 5 });
});
