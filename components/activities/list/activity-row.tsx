"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useActivity } from "#lib/client/activities/use-activity.ts";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { activityIcons } from "../activity-icons.ts";
import { ActivityState } from "../activity-state.tsx";
import { Participants } from "../participants.tsx";
import { useNames } from "../use-names.ts";

/** One activity in the list of a group's; opens it. One that is gone is left out. */
export function ActivityRow({ conversationId, activityId }: { conversationId: number; activityId: number }) {
  const shown = useActivity(conversationId, activityId);
  return shown.kind === "shown" && <Row activity={shown.activity} />;
}

function Row({ activity }: { activity: WireActivity }) {
  const t = useTranslations("activities");
  const dialogs = useDialogs();
  const { id: activityId, conversationId, kind, title, creatorId, own } = activity;
  const creator = useNames(conversationId)(creatorId);
  const Icon = activityIcons[kind];
  return (
    <li>
      <button
        type="button"
        onClick={() => dialogs.open({ kind: "activity", conversationId, activityId })}
        className="flex min-h-16 w-full items-center gap-3 rounded-lg px-2 py-2 text-start hover:bg-hover"
      >
        <span className="inline-flex size-10 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent-text">
          <Icon aria-hidden size={20} />
        </span>
        <span className="flex min-w-0 flex-1 flex-col">
          <span className="flex items-center gap-2">
            <bdi className="min-w-0 flex-1 truncate font-medium">{title}</bdi>
            <ActivityState activity={activity} className="shrink-0" />
          </span>
          <span className="flex items-center gap-2 text-[12px] text-muted">
            <span className="min-w-0 flex-1 truncate">
              {t(`kind.${kind}`)} · <bdi>{creator}</bdi> · <Participants activity={activity} />
            </span>
            {own && (
              <span className="inline-flex shrink-0 items-center gap-1 text-success">
                <Check aria-hidden size={14} />
                {t("takenPart")}
              </span>
            )}
          </span>
        </span>
      </button>
    </li>
  );
}
