"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Segmented } from "#components/ui/segmented.tsx";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { EntryList } from "./entry-list.tsx";
import { MissingList } from "./missing-list.tsx";
import { useSeeing } from "./use-seeing.ts";

type Side = "taken" | "missing";

/** Who took part and how; for who leads it also who has not. */
export function ActivityPeople({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities.people");
  const { seesEntries, seesMissing } = useSeeing(activity);
  const [chosen, setChosen] = useState<Side>("taken");
  if (!seesEntries && !seesMissing) return null;
  const side = !seesEntries ? "missing" : !seesMissing ? "taken" : chosen;
  return (
    <section aria-label={t("label")} className="flex flex-col gap-3">
      {seesEntries && seesMissing && (
        <Segmented<Side>
          label={t("label")}
          value={side}
          segments={[
            { value: "taken", label: t(`taken.${activity.kind}`) },
            { value: "missing", label: t(`missing.${activity.kind}`) },
          ]}
          onChange={setChosen}
          className="flex"
        />
      )}
      {side === "taken" ? <EntryList activity={activity} /> : <MissingList activity={activity} />}
    </section>
  );
}
