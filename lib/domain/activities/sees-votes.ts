import type { ResultTime } from "../../contract/group/activities.ts";

/** What decides whether somebody sees the votes of a poll. */
export type Seeing = { results: ResultTime; isCreator: boolean; hasVoted: boolean; isClosed: boolean };

/** Whether somebody sees how many votes each option of a poll has: who began it always does. */
export function seesVotes({ results, isCreator, hasVoted, isClosed }: Seeing): boolean {
  return isClosed || isCreator || results === "always" || (results === "voted" && hasVoted);
}
