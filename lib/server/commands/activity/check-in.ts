import { defineCommand, Refused } from "../../command.ts";
import { runtime } from "../../ports/runtime.ts";
import { settingsOf } from "../../presenting/activity-rows.ts";
import { activityFacts } from "../../steps/activities/activity-facts.ts";
import { changeEntry, showActivity } from "../../steps/activities/change-entry.ts";
import { findEntry } from "../../steps/activities/find-entry.ts";

/** Wrong codes of one person in one 签到: enough to mistype, too few to go through ten thousand. */
const GUESSES = { points: 5, seconds: 600 };
const COUNTED_AS = "check-in:guess";

/** 签到: says that one is there, with the code where it asks for one. Doing it again changes nothing. */
export const checkIn = defineCommand({
  name: "activity:check-in",
  action: "activity.take-part",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  // Counted before it is looked at, so that many at once count, too.
  prepare: async ({ personId, input }) =>
    input.code === undefined ? null : countGuess(`${input.activityId} ${personId}`),
  facts: activityFacts,
  async run({ tx, personId: userId, input, now, facts: { activity }, prepared: giveBack, outbox }) {
    const checkin = activity && settingsOf(activity, "checkin");
    if (!checkin) throw new Refused("not_available");
    const { id: activityId } = activity;
    const own = await findEntry(tx, activityId, userId);
    if (!own) refuseWrongCode(checkin.code, input.code);
    if (giveBack) outbox.afterCommit(giveBack);
    if (own) return { activity: (await showActivity(tx, userId, activity, own)).activity };
    const at = new Date(now);
    const write = (changes: number) =>
      tx.activityEntry.create({
        data: { activityId, userId, position: changes, createdAt: at, updatedAt: at },
      });
    return { activity: await changeEntry({ tx, outbox, personId: userId, activity, added: 1, write }) };
  },
});

/**
 * Answers what gives the guess back, for when the code was right.
 * @throws Refused too_many_requests
 */
async function countGuess(key: string): Promise<() => void> {
  const { limiter } = runtime();
  const seconds = await limiter.take(COUNTED_AS, key, GUESSES);
  if (seconds !== null) throw new Refused("too_many_requests", { params: { seconds } });
  return () => void limiter.giveBack(COUNTED_AS, key);
}

/** Full-width digits, as an input method types them, are the same. */
function refuseWrongCode(code: string | null, typed: string | undefined): void {
  if (code === null) return;
  if (!typed) throw new Refused("invalid_input", { field: "code", params: { issue: "required" } });
  if (typed.normalize("NFKC") !== code) throw new Refused("wrong_code", { field: "code" });
}
