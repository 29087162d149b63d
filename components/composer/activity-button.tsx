"use client";

import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { StartItems } from "#components/activities/start-items.tsx";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "#components/ui/menu.tsx";

/** 群活动: what can be begun in the group one writes to, and what goes on in it. */
export const ActivityButton = memo(function ActivityButton({ conversationId }: { conversationId: number }) {
  const t = useTranslations("activities");
  const dialogs = useDialogs();
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton icon={ListChecks} label={t("start.open")} tooltipSide="top" />
      </MenuTrigger>
      <MenuContent side="top" align="start">
        <StartItems conversationId={conversationId} />
        <MenuItem icon={ListChecks} onSelect={() => dialogs.open({ kind: "activities", conversationId })}>
          {t("all")}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
});
