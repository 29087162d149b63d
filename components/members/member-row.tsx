"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { ContactRow } from "#components/contacts/contact-row.tsx";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectPersonName, selectPresence, selectStanding } from "#lib/client/selectors.ts";
import type { WireMember } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { MemberMenu } from "./member-menu.tsx";
import { OwnMenu } from "./own-menu.tsx";
import { SilencedMark } from "./silenced-mark.tsx";

type MemberRowProps = {
  conversationId: number;
  member: WireMember;
  tabIndex: 0 | -1;
  onMentioned?: () => void;
};

/** One member: the name in this group, the role, whether they are there. */
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { conversationId, member, tabIndex, onMentioned } = props;
  const t = useTranslations("contacts.members");
  const dialogs = useDialogs();
  const { person, role, title, silencedUntil } = member;
  const known = useMessenger((state) => selectPersonName(state, person.id));
  const presence = useMessenger((state) => selectPresence(state, person.id));
  const isMe = useMessenger((state) => state.messenger.me.id === person.id);
  const isKeeper = useMessenger((state) =>
    can("group.list-silenced", selectStanding(state, conversationId, 0)),
  );
  const isMarked = isKeeper && silencedUntil !== null;
  const name = member.card || known || person.name;
  return (
    <ContactRow
      isDense
      tabIndex={tabIndex}
      avatar={<Avatar size="sm" name={person.name} seed={person.number} presence={presence} />}
      title={
        <>
          {name}
          {isMe && <span className="text-muted"> ({t("me")})</span>}
        </>
      }
      aside={
        (isMarked || title || role !== "member") && (
          <span className="flex items-center gap-1.5">
            {isMarked && <SilencedMark until={silencedUntil} />}
            {title && <Badge className="max-w-20 truncate">{title}</Badge>}
            {role !== "member" && <Badge tone={role === "owner" ? "warning" : "accent"}>{t(role)}</Badge>}
          </span>
        )
      }
      menu={
        isMe ? (
          <OwnMenu conversationId={conversationId} member={member} name={name} tabIndex={tabIndex} />
        ) : (
          <MemberMenu
            conversationId={conversationId}
            member={member}
            name={name}
            tabIndex={tabIndex}
            onMentioned={onMentioned}
          />
        )
      }
      onOpen={() => dialogs.open({ kind: "person", person, conversationId })}
    />
  );
});
