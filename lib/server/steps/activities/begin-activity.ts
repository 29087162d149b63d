import { randomInt } from "node:crypto";
import type { CommandParsed, CommandResult } from "#lib/contract/commands.ts";
import type { NewActivity } from "#lib/contract/group/activities.ts";
import { limits } from "#lib/contract/limits.ts";
import { type Outbox, Refused } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import type { ActivitySettings } from "../../presenting/activity-rows.ts";
import { plannedTime } from "../planned-time.ts";
import { postMessage } from "../post-message.ts";
import { tellPosted } from "../tell-posted.ts";
import { showActivity } from "./change-entry.ts";

export type Beginning = {
  tx: Tx;
  outbox: Outbox;
  personId: number;
  input: CommandParsed<"activity:create">;
  /** Milliseconds since 1970. */
  now: number;
};

/** Digits that are read off a projector and typed on a phone. */
const CODE_DIGITS = 4;

/**
 * Begins an activity in a group whose conversation row the caller holds locked, and brings it into the chat.
 * @throws Refused too_many, invalid_input (closesAt)
 */
export async function beginActivity({
  tx,
  outbox,
  personId,
  input,
  now,
}: Beginning): Promise<CommandResult<"activity:create">> {
  const { conversationId, clientMessageId, activity } = input;
  const { kind, title, detail } = activity;
  const max = limits.openActivities;
  const open = await tx.groupActivity.count({ where: { groupId: conversationId, closedAt: null } });
  if (open >= max) throw new Refused("too_many", { params: { max } });
  const closesAt = plannedTime(input.closesAt, now, "closesAt");
  const begun = { groupId: conversationId, creatorId: personId, clientMessageId, createdAt: new Date(now) };
  const settings = JSON.stringify(settingsFor(activity));
  const { id: activityId } = await tx.groupActivity.create({
    data: { ...begun, kind, title, detail, settings, closesAt, seq: 0 },
  });
  if (activity.kind === "poll")
    await tx.activityBallot.createMany({
      data: activity.options.map((_option, at) => ({ activityId, optionId: at + 1 })),
    });
  const card = { type: "activity", activityId, activity: kind, title } as const;
  const said = { conversationId, senderId: personId, clientMessageId, body: title, mentions: [], card, now };
  const message = await postMessage(tx, said);
  const row = await tx.groupActivity.update({ where: { id: activityId }, data: { seq: message.seq } });
  const [{ activity: seen }, { activity: own }] = [
    await showActivity(tx, 0, row, null),
    await showActivity(tx, personId, row, null),
  ];
  outbox.event({ conversation: conversationId }, "activity:begun", { activity: seen });
  outbox.event({ person: personId }, "activity:entered", { activity: own });
  await tellPosted({ tx, outbox, conversationId, messages: [message] });
  return { activityId, message };
}

function settingsFor(activity: NewActivity): ActivitySettings[NewActivity["kind"]] {
  if (activity.kind === "poll") {
    const { options, maxChoices, isAnonymous, results } = activity;
    return { options, maxChoices, isAnonymous, results };
  }
  if (activity.kind === "chain") return { example: activity.example, maxEntries: activity.maxEntries };
  return { code: activity.asksCode ? newCode() : null };
}

function newCode(): string {
  return String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
}
