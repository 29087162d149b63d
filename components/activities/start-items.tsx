"use client";

import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { MenuItem } from "#components/ui/menu.tsx";
import { activityIcons } from "./activity-icons.ts";
import { useStartKinds } from "./use-start-kinds.ts";

/** In a menu: what I may begin in a group. */
export function StartItems({ conversationId }: { conversationId: number }) {
  const t = useTranslations("activities.start");
  const dialogs = useDialogs();
  return useStartKinds(conversationId).map((activity) => (
    <MenuItem
      key={activity}
      icon={activityIcons[activity]}
      onSelect={() => dialogs.open({ kind: "create-activity", conversationId, activity })}
    >
      {t(activity)}
    </MenuItem>
  ));
}
