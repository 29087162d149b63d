"use client";

import { useTranslations } from "next-intl";
import { ActivityBox } from "#components/activities/activity-box.tsx";
import { ActivityView } from "#components/activities/activity-view.tsx";
import { ShownActivity } from "#components/activities/shown-activity.tsx";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import type { WireActivityCard } from "#lib/contract/cards.ts";

type ActivityCardProps = { card: WireActivityCard; conversationId: number };

/** An activity of a group in its chat, where one takes part in it. */
export function ActivityCard({ card, conversationId }: ActivityCardProps) {
  const t = useTranslations("activities");
  const dialogs = useDialogs();
  const { activityId, title } = card;
  return (
    <ShownActivity conversationId={conversationId} activityId={activityId}>
      {(activity) => (
        <ActivityBox
          activity={activity}
          action={
            <Button
              size="sm"
              variant="ghost"
              className="pointer-coarse:h-11"
              aria-label={t("detailsOf", { title })}
              onClick={() => dialogs.open({ kind: "activity", conversationId, activityId })}
            >
              {t("details")}
            </Button>
          }
        >
          <ActivityView activity={activity} isFolded />
        </ActivityBox>
      )}
    </ShownActivity>
  );
}
