"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Select } from "#components/ui/select.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import { useActivityEntries } from "#lib/client/activities/use-activity-entries.ts";
import type { WireActivity, WireActivityEntry } from "#lib/contract/group/activities.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { isPoll, type PollActivity } from "../kinds.ts";
import { ChainLines } from "./chain-lines.tsx";
import { PersonRows } from "./person-rows.tsx";
import { useEntryRows } from "./use-entry-rows.ts";

/** Who took part: voters by what they chose, the lines of a 接龙, who has checked in and when. */
export function EntryList({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities.people");
  const { entries, people, refusal, reload } = useActivityEntries(activity.conversationId, activity.id);
  if (!entries) return <Waiting refusal={refusal} onRetry={reload} />;
  if (entries.length === 0) return <p className="py-4 text-center text-[13px] text-muted">{t("nobody")}</p>;
  if (activity.kind === "chain")
    return <ChainLines conversationId={activity.conversationId} entries={entries} people={people} />;
  if (isPoll(activity)) return <Voters activity={activity} entries={entries} people={people} />;
  return <Rows activity={activity} entries={entries} people={people} />;
}

type EntriesProps = { entries: readonly WireActivityEntry[]; people: readonly WirePerson[] };

const EVERYTHING = 0;

function Voters({ activity, entries, people }: EntriesProps & { activity: PollActivity }) {
  const t = useTranslations("activities.people");
  const [optionId, setOptionId] = useState(EVERYTHING);
  const shown = entries.filter(({ optionIds }) => optionId === EVERYTHING || optionIds.includes(optionId));
  return (
    <>
      <Select
        aria-label={t("option")}
        value={optionId}
        onChange={(event) => setOptionId(Number(event.target.value))}
      >
        <option value={EVERYTHING}>{t("everything", { count: entries.length })}</option>
        {activity.poll.options.map(({ id, text, votes }) => (
          <option key={id} value={id}>
            {t("ofOption", { text, count: votes ?? 0 })}
          </option>
        ))}
      </Select>
      <Rows activity={activity} entries={shown} people={people} />
    </>
  );
}

function Rows({ activity, entries, people }: EntriesProps & { activity: WireActivity }) {
  const t = useTranslations("activities.people");
  const rows = useEntryRows(activity, entries, people);
  return <PersonRows label={t(`taken.${activity.kind}`)} rows={rows} nothing={t("nobody")} />;
}
