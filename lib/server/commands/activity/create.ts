import type { CommandParsed, CommandResult } from "#lib/contract/commands.ts";
import { judge } from "#lib/domain/policy.ts";
import { defineSubmittedCommand, Refused } from "../../command.ts";
import { commit } from "../../commit.ts";
import { loadCachedStanding, loadStanding } from "../../facts.ts";
import { refuseIf } from "../../guard.ts";
import { lockRows, type Tx } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import { presentMessage } from "../../presenting/present.ts";
import { refuseCaught } from "../../screening/refuse-caught.ts";
import { screen } from "../../screening/screen.ts";
import { beginActivity } from "../../steps/activities/begin-activity.ts";

/**
 * Begins a 投票, a 接龙 or a 签到, which stands in the chat as a message and is screened like one. A retry with the same
 * clientMessageId is answered with the first one.
 */
export const createActivity = defineSubmittedCommand({
  name: "activity:create",
  action: "activity.create",
  limits: [{ by: "person", points: 30, seconds: 600 }],
  async submit({ personId, input, now }) {
    const { db } = runtime();
    const { conversationId, clientMessageId, activity } = input;
    const known = await loadCachedStanding(db, personId, conversationId);
    if (!known) throw new Refused("not_available");
    const first = await findBegun(db, personId, clientMessageId);
    if (first) return first;
    const aimedAt = { activity: activity.kind };
    refuseIf(judge("activity.create", { ...known.standing, now }, aimedAt));
    const card = { type: "activity", activityId: 0, activity: activity.kind, title: activity.title } as const;
    const said = { conversationId, clientMessageId, body: wordsOf(activity), card, now };
    const screened = await screen({ ...said, mentions: [], known });
    await refuseCaught({ ...said, personId }, screened);
    let isNew = false;
    try {
      const { result, isRepeat } = await commit(async ({ tx, outbox }) => {
        await lockRows(tx, [{ table: "Conversation", id: conversationId }]);
        const repeated = await findBegun(tx, personId, clientMessageId);
        if (repeated) return { result: repeated, isRepeat: true };
        refuseIf(judge("activity.create", await loadStanding(tx, personId, conversationId, now), aimedAt));
        return { result: await beginActivity({ tx, outbox, personId, input, now }), isRepeat: false };
      });
      isNew = !isRepeat;
      return result;
    } finally {
      if (!isNew) screened.takeBack();
    }
  },
});

/** Everything that it says, as it is looked at. */
function wordsOf(activity: CommandParsed<"activity:create">["activity"]): string {
  const { title, detail } = activity;
  const more =
    activity.kind === "poll" ? activity.options : activity.kind === "chain" ? [activity.example] : [];
  return [title, detail, ...more].filter(Boolean).join("\n");
}

/**
 * What was begun with this message; null: nothing yet.
 * @throws Refused not_available when the message says something else, or was taken back with the activity
 */
async function findBegun(
  tx: Tx,
  personId: number,
  clientMessageId: string,
): Promise<CommandResult<"activity:create"> | null> {
  const row = await tx.message.findUnique({
    where: { senderId_clientMessageId: { senderId: personId, clientMessageId } },
  });
  if (!row) return null;
  const message = presentMessage(row);
  if (message.card?.type !== "activity") throw new Refused("not_available");
  return { activityId: message.card.activityId, message };
}
