import type { Outbox } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import { settingsOf } from "../../presenting/activity-rows.ts";
import { namedIn } from "../../presenting/load-activities.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { type ActivityParts, presentMove } from "../../presenting/present-activity.ts";

/** Lets everybody in the group know, soon, how an activity stands after the commit. */
export async function noteMove(tx: Tx, outbox: Outbox, parts: ActivityParts): Promise<void> {
  const move = presentMove(parts, await loadPeople(tx, namedIn(parts)));
  const poll = settingsOf(parts.row, "poll");
  const isHidden = poll !== null && move.votes === null;
  const hidden = isHidden ? { votes: parts.votes, withVoters: poll.results === "voted" } : null;
  outbox.afterCommit(() => runtime().activityMoves.note({ move, hidden }));
}
