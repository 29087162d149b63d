import { expect, test } from "vitest";
import type { FilterAction } from "../../contract/group/filter-actions.ts";
import { severest } from "./severest.ts";

const match = (action: FilterAction, word = "词") => ({ filter: { action }, word });

test.each<[FilterAction[], FilterAction | null]>([
  [[], null],
  [["mask"], "mask"],
  [["mask", "hold"], "hold"],
  [["refuse", "hold", "mask"], "refuse"],
  [["mask", "silence", "refuse", "hold"], "silence"],
])("of %j it is %s", (actions, decides) => {
  expect(severest(actions.map((action) => match(action)))?.filter.action ?? null).toBe(decides);
});

test("of equals the first", () => {
  expect(severest([match("hold", "一"), match("hold", "二")])?.word).toBe("一");
});
