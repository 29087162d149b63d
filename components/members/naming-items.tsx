"use client";

import { Award, IdCardLanyard } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { MenuItem } from "#components/ui/menu.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireMember } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";

/** 群名片 and 专属头衔 of a member, as far as I may give them. */
export function NamingItems({ conversationId, member }: { conversationId: number; member: WireMember }) {
  const t = useTranslations("contacts.members");
  const dialogs = useDialogs();
  const { person, role, card, title } = member;
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const isSelf = standing.personId === person.id;
  const about = { conversationId, personId: person.id, name: person.name };
  return (
    <>
      {can("group.set-card", standing, { role, isSelf }) && (
        <MenuItem
          icon={IdCardLanyard}
          onSelect={() => dialogs.open({ kind: "card", ...about, initial: card })}
        >
          {t(isSelf ? "setOwnCard" : "setCard")}
        </MenuItem>
      )}
      {can("group.set-title", standing, { role, isSelf }) && (
        <MenuItem
          icon={Award}
          onSelect={() => dialogs.open({ kind: "member-title", ...about, initial: title })}
        >
          {t("setTitle")}
        </MenuItem>
      )}
    </>
  );
}
