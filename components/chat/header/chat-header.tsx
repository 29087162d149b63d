"use client";

import { ChevronLeft, Info, ListChecks, Megaphone, PanelRight, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { DotBadge } from "#components/ui/badge.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectPresence, selectTitleOf } from "#lib/client/selectors.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { AdministerLink } from "./administer-link.tsx";
import { StatusLine } from "./status-line.tsx";

type ChatHeaderProps = {
  conversation: ConversationState;
  /** Back to the list, where there is room for only one of the two. */
  onBack: (() => void) | undefined;
  isMembersShown: boolean;
  onToggleMembers: () => void;
};

/** Whom one talks to, whether they are there, and what can be opened from here. */
export function ChatHeader({ conversation, onBack, isMembersShown, onToggleMembers }: ChatHeaderProps) {
  const t = useTranslations("chat");
  const { group } = conversation;
  const title = useMessenger((state) => selectTitleOf(state, conversation));
  return (
    <header className="flex h-14 shrink-0 items-center gap-2.5 border-line border-b bg-panel px-3 sm:px-5">
      {onBack && (
        <IconButton
          icon={ChevronLeft}
          label={t("back")}
          onClick={onBack}
          className="-ml-2 sm:hidden"
          tooltipSide={null}
        />
      )}
      <TitleAvatar conversation={conversation} />
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <h2 className="truncate font-semibold text-[15px] leading-6">
            <bdi>{title}</bdi>
          </h2>
          {group && (
            <span className="flex shrink-0 items-center text-[12px] text-faint max-sm:hidden">
              <span className="tabular-nums">{group.number}</span>
              <CopyButton
                text={String(group.number)}
                label={t("header.copyNumber", { number: String(group.number) })}
              />
            </span>
          )}
        </div>
        <p className="flex text-[12px] text-muted leading-4">
          <StatusLine conversation={conversation} />
        </p>
      </div>
      {group && <AdministerLink conversationId={conversation.id} number={group.number} />}
      {group && <AnnouncementsButton conversationId={conversation.id} />}
      {group && <ActivitiesButton conversationId={conversation.id} />}
      <CardButton conversation={conversation} />
      {group && (
        <IconButton
          icon={PanelRight}
          label={isMembersShown ? t("header.hideMembers") : t("header.showMembers")}
          aria-expanded={isMembersShown}
          onClick={onToggleMembers}
        />
      )}
    </header>
  );
}

function TitleAvatar({ conversation }: { conversation: ConversationState }) {
  const { group, peerId } = conversation;
  const peer = useMessenger((state) => (peerId === null ? undefined : state.messenger.people[peerId]));
  const presence = useMessenger((state) => (peerId === null ? undefined : selectPresence(state, peerId)));
  if (group) return <GroupAvatar group={group} />;
  return peer ? <Avatar name={peer.name} seed={peer.number} presence={presence} /> : null;
}

/** On a phone the group's card leads there. */
function AnnouncementsButton({ conversationId }: { conversationId: number }) {
  const t = useTranslations("chat.board");
  const dialogs = useDialogs();
  return (
    <IconButton
      icon={Megaphone}
      label={t("announcements")}
      onClick={() => dialogs.open({ kind: "announcements", conversationId })}
      className="max-sm:hidden"
    />
  );
}

/** As above. */
function ActivitiesButton({ conversationId }: { conversationId: number }) {
  const t = useTranslations("activities");
  const dialogs = useDialogs();
  return (
    <IconButton
      icon={ListChecks}
      label={t("name")}
      onClick={() => dialogs.open({ kind: "activities", conversationId })}
      className="max-sm:hidden"
    />
  );
}

function CardButton({ conversation }: { conversation: ConversationState }) {
  const t = useTranslations("chat.header");
  const dialogs = useDialogs();
  const { group, peerId, id } = conversation;
  const person = useMessenger((state) => (peerId === null ? undefined : state.messenger.people[peerId]));
  const reportNews = useMessenger((state) => state.reportNews[id] ?? 0);
  if (group)
    return (
      <span className="relative">
        <IconButton
          icon={Info}
          label={t("groupCard")}
          onClick={() => dialogs.open({ kind: "group", conversationId: id })}
        />
        {reportNews > 0 && (
          <span className="pointer-events-none absolute top-0 right-0">
            <DotBadge label={t("reportNews")} />
          </span>
        )}
      </span>
    );
  if (!person) return null;
  return (
    <IconButton
      icon={UserRound}
      label={t("personCard")}
      onClick={() => dialogs.open({ kind: "person", person })}
    />
  );
}
