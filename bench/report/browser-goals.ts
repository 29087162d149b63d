import type { Goal } from "./goals.ts";

const bound = (key: string, what: string, limit: Pick<Goal, "atMost" | "atLeast">): Goal => ({
  scenario: "browser",
  what,
  ours: ["webqq", key],
  ...limit,
});

const OPENED_WITHIN_MS = 100;
const TYPED_WITHIN_MS = 16;
/** All frames of a screen of 60 Hz, but for what another program on the machine may take. */
const FRAMES_ON_TIME_PERCENT = 99;

/** What somebody in front of the screen should feel. */
export const browserGoals: Goal[] = [
  bound("openP50", "ms until messages are seen, back from another conversation", {
    atMost: OPENED_WITHIN_MS,
  }),
  bound("restoredP50", "ms until messages are seen, first after a reload", { atMost: OPENED_WITHIN_MS }),
  bound("rememberedP50", "ms until messages are seen, from the browser's database", {
    atMost: OPENED_WITHIN_MS,
  }),
  bound("framesOnTime", "% of frames on time at 60 Hz while scrolling", { atLeast: FRAMES_ON_TIME_PERCENT }),
  bound("typeP95", "ms a key press, p95", { atMost: TYPED_WITHIN_MS }),
  bound("busyTypeP95", "ms a key press with 20 messages/s, p95", { atMost: TYPED_WITHIN_MS }),
  bound("typeP95Many", "ms a key press with 2,000 conversations, p95", { atMost: TYPED_WITHIN_MS }),
  bound("openP50Many", "ms until messages are seen with 2,000 conversations", { atMost: OPENED_WITHIN_MS }),
];
