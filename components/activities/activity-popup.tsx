"use client";

import { useTranslations } from "next-intl";
import type { DueProps } from "#components/board/announcement-popup.tsx";
import { focusItself } from "#components/board/focus-itself.ts";
import { useTellPutOff } from "#components/board/use-tell-put-off.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useActivity } from "#lib/client/activities/use-activity.ts";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import { ActivityBox } from "./activity-box.tsx";
import { ActivityView } from "./activity-view.tsx";

/** Puts an activity before who was reminded of it; it goes by itself once they have taken part. */
export function ActivityPopup({ due: { conversationId, id }, onPutOff }: DueProps) {
  const t = useTranslations("activities.popup");
  const name = useMessenger((state) => state.messenger.conversations[conversationId]?.group?.name ?? "");
  const shown = useActivity(conversationId, id);
  const client = useMessengerClient();
  const tellPutOff = useTellPutOff();
  const later = () => {
    onPutOff();
    void client.command("activity:put-off", { conversationId, activityId: id }).then(tellPutOff);
  };
  if (shown.kind !== "shown") return null;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && later()}
      title={t("title", { name })}
      description={t("text")}
      onOpenAutoFocus={focusItself}
      footer={<Button onClick={later}>{t("later")}</Button>}
    >
      <div className="rounded-xl border border-line">
        <ActivityBox activity={shown.activity}>
          <ActivityView activity={shown.activity} />
        </ActivityBox>
      </div>
    </Dialog>
  );
}
