"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectTitleOf } from "#lib/client/selectors.ts";
import { ContactRow } from "../contact-row.tsx";
import { UnreadBadge } from "../unread-badge.tsx";
import { GroupMenu } from "./group-menu.tsx";
import { useWaitingInGroup } from "./use-waiting-groups.ts";

type GroupRowProps = { conversationId: number; tabIndex: 0 | -1 };

/** One of my groups, with its number of members. */
export const GroupRow = memo(function GroupRow({ conversationId, tabIndex }: GroupRowProps) {
  const t = useTranslations("contacts.groups");
  const navigation = useNavigation();
  const conversation = useMessenger((state) => state.messenger.conversations[conversationId]);
  const title = useMessenger((state) => (conversation ? selectTitleOf(state, conversation) : ""));
  const isOpen = useMessenger((state) => state.openId === conversationId);
  const waiting = useWaitingInGroup(conversationId);
  const group = conversation?.group;
  if (!conversation || !group) return null;
  return (
    <ContactRow
      tabIndex={tabIndex}
      isSelected={isOpen}
      avatar={<GroupAvatar group={group} />}
      title={
        <>
          {title}
          {title !== group.name && <span className="text-muted"> ({group.name})</span>}
        </>
      }
      aside={
        <span className="shrink-0 text-[12px] text-faint">{t("members", { count: group.memberCount })}</span>
      }
      below={group.description || group.number}
      belowAside={
        <>
          {waiting > 0 && <Badge tone="warning">{t("waiting", { count: waiting })}</Badge>}
          <UnreadBadge conversationId={conversationId} />
        </>
      }
      menu={<GroupMenu conversation={conversation} title={title} tabIndex={tabIndex} />}
      onOpen={() => navigation.open(conversationId)}
    />
  );
});
