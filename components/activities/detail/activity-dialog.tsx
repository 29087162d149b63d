"use client";

import { useTranslations } from "next-intl";
import { type DialogProps, useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useActivity } from "#lib/client/activities/use-activity.ts";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import { ShownActivity } from "../shown-activity.tsx";
import { ActivityDetail } from "./activity-detail.tsx";
import { useAbout } from "./use-about.ts";

type ActivityDialogProps = DialogProps & { conversationId: number; activityId: number };

/** Everything of one activity: how it stands, who took part, what can be done with it. */
export function ActivityDialog({ conversationId, activityId, ...dialog }: ActivityDialogProps) {
  const t = useTranslations("activities");
  const dialogs = useDialogs();
  const shown = useActivity(conversationId, activityId);
  return (
    <Dialog
      {...dialog}
      size="lg"
      title={shown.kind === "shown" ? shown.activity.title : t("name")}
      description={shown.kind === "shown" && <About activity={shown.activity} />}
      footer={
        <Button onClick={() => dialogs.open({ kind: "activities", conversationId })}>{t("all")}</Button>
      }
    >
      <ShownActivity conversationId={conversationId} activityId={activityId}>
        {(activity) => <ActivityDetail activity={activity} />}
      </ShownActivity>
    </Dialog>
  );
}

function About({ activity }: { activity: WireActivity }) {
  return useAbout(activity);
}
