"use client";

import { FolderInput, IdCard, MessageCircle, PenLine, UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useAct } from "#components/dialogs/use-act.ts";
import { useConfirmations } from "#components/dialogs/use-confirmations.ts";
import { useNavigation } from "#components/shell/navigation.tsx";
import { MenuItem, MenuRadioGroup, MenuRadioItem, MenuSeparator, MenuSubmenu } from "#components/ui/menu.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireFriend } from "#lib/contract/wire.ts";
import { friendTitle } from "../rows/friend-rows.ts";

/** What one can do with a friend, from the list. */
export function FriendMenu({ friend, tabIndex }: { friend: WireFriend; tabIndex: 0 | -1 }) {
  const t = useTranslations("contacts.friends");
  const dialogs = useDialogs();
  const navigation = useNavigation();
  const confirm = useConfirmations();
  return (
    <RowMenu label={t("menu", { name: friendTitle(friend) })} tabIndex={tabIndex}>
      <MenuItem icon={MessageCircle} onSelect={() => navigation.open(friend.conversationId)}>
        {t("chat")}
      </MenuItem>
      <MenuItem icon={IdCard} onSelect={() => dialogs.open({ kind: "person", person: friend.person })}>
        {t("card")}
      </MenuItem>
      <MenuItem icon={PenLine} onSelect={() => dialogs.open({ kind: "remark", personId: friend.person.id })}>
        {t("remark")}
      </MenuItem>
      <MoveSubmenu friend={friend} />
      <MenuSeparator />
      <MenuItem icon={UserMinus} isDanger onSelect={() => confirm.removeFriend(friend)}>
        {t("remove")}
      </MenuItem>
    </RowMenu>
  );
}

const MINE = "mine";

function MoveSubmenu({ friend }: { friend: WireFriend }) {
  const t = useTranslations("contacts.friends");
  const categories = useMessenger((state) => state.messenger.categories);
  const act = useAct();
  const move = (value: string) =>
    act("friend:update", { personId: friend.person.id, categoryId: value === MINE ? null : Number(value) });
  return (
    <MenuSubmenu icon={FolderInput} label={t("move")}>
      <MenuRadioGroup value={String(friend.categoryId ?? MINE)} onValueChange={move}>
        <MenuRadioItem value={MINE}>{t("mine")}</MenuRadioItem>
        {categories.map((category) => (
          <MenuRadioItem key={category.id} value={String(category.id)}>
            <span className="truncate">{category.name}</span>
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </MenuSubmenu>
  );
}
