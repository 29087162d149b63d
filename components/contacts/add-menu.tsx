"use client";

import { FolderPlus, Plus, Search, UserPlus, UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "#components/ui/menu.tsx";

/** Everything that adds somebody or something to my lists. */
export function AddMenu() {
  const t = useTranslations("contacts.add");
  const dialogs = useDialogs();
  return (
    <Menu modal={false}>
      <MenuTrigger asChild>
        <IconButton icon={Plus} label={t("label")} className="bg-panel" />
      </MenuTrigger>
      <MenuContent align="end">
        <MenuItem icon={Search} onSelect={() => dialogs.open({ kind: "find" })}>
          {t("find")}
        </MenuItem>
        <MenuItem icon={UsersRound} onSelect={() => dialogs.open({ kind: "create-group" })}>
          {t("createGroup")}
        </MenuItem>
        <MenuItem icon={UserPlus} onSelect={() => dialogs.open({ kind: "requests" })}>
          {t("requests")}
        </MenuItem>
        <MenuItem icon={FolderPlus} onSelect={() => dialogs.open({ kind: "category", category: null })}>
          {t("category")}
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
