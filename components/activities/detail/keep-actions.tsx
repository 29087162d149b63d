"use client";

import { Copy, Download, Link2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { activityAddress } from "../activity-address.ts";
import { useActivityRights } from "../use-activity-rights.ts";
import { useCopied } from "../use-copied.ts";
import { useGroupNumber } from "../use-group-number.ts";
import { BusyButton } from "./busy-button.tsx";
import { useSaveList } from "./use-save-list.ts";
import { useSeeing } from "./use-seeing.ts";

/** The activity's address, a 接龙 as text, who took part as a table. */
export function KeepActions({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities.actions");
  const { id, conversationId, kind } = activity;
  const number = useGroupNumber(conversationId);
  const { mayKeep } = useActivityRights(activity);
  const { seesEntries } = useSeeing(activity);
  const copied = useCopied();
  const { saveTable, copyLines } = useSaveList(activity);
  return (
    <>
      <BusyButton icon={Link2} onClick={() => copied(activityAddress(number, id))}>
        {t("copyLink")}
      </BusyButton>
      {kind === "chain" && (
        <BusyButton icon={Copy} onClick={copyLines}>
          {t("copyLines")}
        </BusyButton>
      )}
      {mayKeep && seesEntries && (
        <BusyButton icon={Download} onClick={saveTable}>
          {t("export")}
        </BusyButton>
      )}
    </>
  );
}
