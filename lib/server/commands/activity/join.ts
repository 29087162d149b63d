import { randomUUID } from "node:crypto";
import { can } from "#lib/domain/policy.ts";
import { defineCommand, Refused } from "../../command.ts";
import { loadCachedStanding } from "../../facts.ts";
import { runtime } from "../../ports/runtime.ts";
import { settingsOf } from "../../presenting/activity-rows.ts";
import { filterWords, isFiltered } from "../../screening/filter-words.ts";
import { refuseCaught } from "../../screening/refuse-caught.ts";
import { activityFacts } from "../../steps/activities/activity-facts.ts";
import { changeEntry, showActivity } from "../../steps/activities/change-entry.ts";
import { findEntry } from "../../steps/activities/find-entry.ts";

type Line = { conversationId: number; activityId: number; text: string };

/** 接龙: adds one's line, or replaces it in its place. It is looked at by the group's filters like a message. */
export const joinChain = defineCommand({
  name: "activity:join",
  action: "activity.take-part",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  prepare: ({ personId, input, now }) => filterLine(personId, input, now),
  facts: activityFacts,
  async run({ tx, personId: userId, input: { text }, now, facts: { activity }, outbox }) {
    const chain = activity && settingsOf(activity, "chain");
    if (!chain) throw new Refused("not_available");
    const { id: activityId } = activity;
    const own = await findEntry(tx, activityId, userId);
    if (own?.text === text) return { activity: (await showActivity(tx, userId, activity, own)).activity };
    const max = chain.maxEntries;
    if (!own && max !== null && activity.participants >= max)
      throw new Refused("activity_full", { params: { max } });
    const at = new Date(now);
    const write = (changes: number) =>
      tx.activityEntry.upsert({
        where: { activityId_userId: { activityId, userId } },
        create: { activityId, userId, position: changes, text, createdAt: at, updatedAt: at },
        update: { text, updatedAt: at },
      });
    const change = { tx, outbox, personId: userId, activity, added: own ? 0 : 1, write } as const;
    return { activity: await changeEntry(change) };
  },
});

/** Who could not add it anyway is told why, and not what a filter thinks of it. */
async function filterLine(personId: number, { conversationId, activityId, text }: Line, now: number) {
  const { db } = runtime();
  const known = await loadCachedStanding(db, personId, conversationId);
  if (!known || !isFiltered(known)) return;
  const isSpeaking = { isKnown: true, isOpen: true, activity: "chain" } as const;
  if (!can("activity.take-part", { ...known.standing, now }, isSpeaking)) return;
  // Nothing can be blotted out of a line, as of a card: what it says is counted on.
  const card = { type: "activity", activityId, activity: "chain", title: text } as const;
  const said = { conversationId, clientMessageId: randomUUID(), body: text, card, now };
  await refuseCaught({ ...said, personId }, await filterWords({ ...said, mentions: [], known }));
}
