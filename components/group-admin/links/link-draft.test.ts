import { expect, test } from "vitest";
import { localTime } from "../announcements/local-time.ts";
import { boundsOf, emptyLink, type LinkDraft } from "./link-draft.ts";

const now = Date.UTC(2030, 0, 1);
const later = new Date(now + 90 * 60_000);
const bounds = (more: Partial<LinkDraft>) => boundsOf({ ...emptyLink, ...more }, now);

test.each([
  ["a week, as often as one likes", {}, { expiresAt: "2030-01-08T00:00:00.000Z", maxUses: null }],
  ["for ever, ten times", { lasting: "never", often: "10" }, { expiresAt: null, maxUses: 10 }],
  [
    "until a moment, a number of times in full width",
    { lasting: "custom", until: localTime(later), often: "custom", times: "３０" },
    { expiresAt: later.toISOString(), maxUses: 30 },
  ],
  ["a moment that is over", { lasting: "custom", until: localTime(new Date(now - 60_000)) }, "expiresAt"],
  ["no moment", { lasting: "custom", until: "" }, "expiresAt"],
  ["never", { often: "custom", times: "0" }, "maxUses"],
  ["too often", { often: "custom", times: "10001" }, "maxUses"],
  ["half a time", { often: "custom", times: "1.5" }, "maxUses"],
  [
    "what is not chosen does not matter",
    { until: "x", times: "x", lasting: "never" },
    { expiresAt: null, maxUses: null },
  ],
] as const)("%s", (_what, more, expected) => {
  expect(bounds(more)).toEqual(expected);
});
