"use client";

import { FolderInput, PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useAct } from "#components/dialogs/use-act.ts";
import { MenuItem, MenuRadioGroup, MenuRadioItem, MenuSeparator, MenuSubmenu } from "#components/ui/menu.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { ConversationState } from "#lib/domain/state.ts";

const NONE = "none";

/** What I call a group, and under which of my categories it stands. */
export function GroupPlaceItems({ conversation }: { conversation: ConversationState }) {
  const t = useTranslations("contacts.groups");
  const dialogs = useDialogs();
  const act = useAct();
  const categories = useMessenger((state) => state.messenger.groupCategories);
  const { id: conversationId, membership } = conversation;
  const move = (value: string) =>
    act("conversation:set-category", {
      conversationId,
      categoryId: value === NONE ? null : Number(value),
    });
  return (
    <>
      <MenuItem icon={PenLine} onSelect={() => dialogs.open({ kind: "group-remark", conversationId })}>
        {t("remark")}
      </MenuItem>
      <MenuSubmenu icon={FolderInput} label={t("move")}>
        <MenuRadioGroup value={String(membership.categoryId ?? NONE)} onValueChange={move}>
          <MenuRadioItem value={NONE}>{t("noCategory")}</MenuRadioItem>
          {categories.map((category) => (
            <MenuRadioItem key={category.id} value={String(category.id)}>
              <span className="truncate">{category.name}</span>
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        <MenuSeparator />
        <MenuItem onSelect={() => dialogs.open({ kind: "group-category", category: null, conversationId })}>
          {t("newCategory")}
        </MenuItem>
      </MenuSubmenu>
    </>
  );
}
