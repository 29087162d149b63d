"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useMoment } from "#components/board/use-moment.ts";
import type { WireActivity, WireActivityEntry } from "#lib/contract/group/activities.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import { useNames } from "../use-names.ts";
import { entryText } from "./activity-csv.ts";
import type { PersonLine } from "./person-rows.tsx";

/** What is shown of each who took part. `people` came with the entries. */
export function useEntryRows(
  activity: WireActivity,
  entries: readonly WireActivityEntry[],
  people: readonly WirePerson[],
): PersonLine[] {
  const t = useTranslations("activities.people");
  const moment = useMoment();
  const nameOf = useNames(activity.conversationId);
  const personOf = useMemo(() => new Map(people.map((person) => [person.id, person])), [people]);
  return entries.map((entry) => {
    const { personId, at } = entry;
    const person = personOf.get(personId);
    const text = entryText(activity, entry, t("separator"));
    return { id: personId, person, name: nameOf(personId, person), text, aside: moment(at) };
  });
}
