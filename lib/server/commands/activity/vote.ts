import { defineCommand, Refused } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { choicesOf, settingsOf } from "../../presenting/activity-rows.ts";
import { activityFacts } from "../../steps/activities/activity-facts.ts";
import { changeEntry, showActivity } from "../../steps/activities/change-entry.ts";
import { findEntry } from "../../steps/activities/find-entry.ts";
import { moveVotes } from "../../steps/activities/move-votes.ts";

/**
 * Votes in a poll. A named vote is replaced by voting again. An anonymous one is final: what is written is who has
 * voted, and how many votes each option has; nothing joins the two.
 */
export const vote = defineCommand({
  name: "activity:vote",
  action: "activity.take-part",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: activityFacts,
  async run({ tx, personId: userId, input, now, facts: { activity }, outbox }) {
    const poll = activity && settingsOf(activity, "poll");
    if (!poll) throw new Refused("not_available");
    const { id: activityId } = activity;
    const optionIds = input.optionIds.toSorted((a, b) => a - b);
    refuseOtherOptions(optionIds, poll);
    const own = await findEntry(tx, activityId, userId);
    const change = { tx, outbox, personId: userId, activity };
    if (poll.isAnonymous) {
      if (own) throw new Refused("already_voted");
      const write = () => writeVoter(tx, { activityId, userId, at: activity.createdAt }, optionIds);
      return { activity: await changeEntry({ ...change, added: 1, write }) };
    }
    const choices = JSON.stringify(optionIds);
    if (own?.choices === choices)
      return { activity: (await showActivity(tx, userId, activity, own)).activity };
    const at = new Date(now);
    const write = async (changes: number) => {
      await moveVotes(tx, activityId, own ? choicesOf(own) : [], optionIds);
      return tx.activityEntry.upsert({
        where: { activityId_userId: { activityId, userId } },
        create: { activityId, userId, position: changes, choices, createdAt: at, updatedAt: at },
        update: { choices, updatedAt: at },
      });
    };
    return { activity: await changeEntry({ ...change, added: own ? 0 : 1, write }) };
  },
});

type Voter = { activityId: number; userId: number; at: Date };

/** Neither when somebody voted nor in which place is kept: both would tell whose vote was counted when. */
async function writeVoter(tx: Tx, { activityId, userId, at }: Voter, optionIds: number[]) {
  await moveVotes(tx, activityId, [], optionIds);
  return tx.activityEntry.create({ data: { activityId, userId, position: 0, createdAt: at, updatedAt: at } });
}

type Poll = { options: string[]; maxChoices: number };

function refuseOtherOptions(optionIds: number[], { options, maxChoices }: Poll): void {
  const refuse = (params: Record<string, string | number>) => {
    throw new Refused("invalid_input", { field: "optionIds", params });
  };
  if (optionIds.length > maxChoices) refuse({ issue: "too_long", max: maxChoices });
  if (optionIds.some((id) => id > options.length)) refuse({ issue: "not_valid" });
}
