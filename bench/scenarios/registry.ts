import { browser } from "./browser.ts";
import { g } from "./g-large-group.ts";
import { s1 } from "./s1-direct.ts";
import { s2 } from "./s2-one-group.ts";
import { s3 } from "./s3-many-groups.ts";
import { s4 } from "./s4-idle.ts";
import { s5 } from "./s5-history.ts";
import { s6 } from "./s6-crash.ts";
import type { Scenario } from "./scenario.ts";

/** In the order in which they run: s6 works at half of what s2 finds. */
export const scenarios: ReadonlyMap<string, Scenario> = new Map(
  [s1, s2, s3, s4, s5, s6, browser, g].map((scenario) => [scenario.name, scenario]),
);
