"use client";

import { IdCard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { AdministrationItems } from "#components/members/member-menu.tsx";
import { NamingItems } from "#components/members/naming-items.tsx";
import { MenuItem } from "#components/ui/menu.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireMember } from "#lib/contract/group/wire.ts";

type MemberTableMenuProps = {
  conversationId: number;
  member: WireMember;
  name: string;
  tabIndex: 0 | -1;
};

/** What can be done with one member. */
export function MemberTableMenu({ conversationId, member, name, tabIndex }: MemberTableMenuProps) {
  const t = useTranslations("contacts.members");
  const dialogs = useDialogs();
  const isMe = useMessenger((state) => state.messenger.me.id === member.person.id);
  return (
    <RowMenu label={t("menu", { name })} tabIndex={tabIndex}>
      <MenuItem
        icon={IdCard}
        onSelect={() => dialogs.open({ kind: "person", person: member.person, conversationId })}
      >
        {t("card")}
      </MenuItem>
      {isMe ? (
        <NamingItems conversationId={conversationId} member={member} />
      ) : (
        <AdministrationItems conversationId={conversationId} member={member} name={name} />
      )}
    </RowMenu>
  );
}
