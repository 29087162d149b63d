"use client";

import { useTranslations } from "next-intl";
import { Waiting } from "#components/ui/waiting.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { PersonRows } from "./person-rows.tsx";
import { useMissing } from "./use-missing.ts";

/** Who has not taken part. */
export function MissingList({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities.people");
  const { value, refusal, reload } = useMissing(activity);
  if (!value) return <Waiting refusal={refusal} onRetry={reload} />;
  const rows = value.missing.map(({ person, card }) => ({
    id: person.id,
    person,
    name: card || person.name,
    aside: String(person.number),
  }));
  return <PersonRows label={t(`missing.${activity.kind}`)} rows={rows} nothing={t("everybody")} />;
}
