"use client";

import { IdCard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { MenuItem } from "#components/ui/menu.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import type { WireMember } from "#lib/contract/group/wire.ts";
import { NamingItems } from "./naming-items.tsx";

type OwnMenuProps = { conversationId: number; member: WireMember; name: string; tabIndex: 0 | -1 };

/** What I may do with myself in a group. */
export function OwnMenu({ conversationId, member, name, tabIndex }: OwnMenuProps) {
  const t = useTranslations("contacts.members");
  const dialogs = useDialogs();
  const { person } = member;
  return (
    <RowMenu label={t("menu", { name })} tabIndex={tabIndex}>
      <MenuItem icon={IdCard} onSelect={() => dialogs.open({ kind: "person", person, conversationId })}>
        {t("card")}
      </MenuItem>
      <NamingItems conversationId={conversationId} member={member} />
    </RowMenu>
  );
}
