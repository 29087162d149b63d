"use client";

import {
  Flag,
  ListChecks,
  LogOut,
  Megaphone,
  MessageCircle,
  Share2,
  ShieldCheck,
  Star,
  UserPlus,
} from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useWaitingInGroup } from "#components/contacts/groups/use-waiting-groups.ts";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Badge, CountBadge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectMemberName, selectStanding } from "#lib/client/selectors.ts";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { type DialogProps, useDialogs } from "../dialogs-provider.tsx";
import { Fact } from "../fact.tsx";
import { OwnPlace } from "../own-place.tsx";
import { useConfirmations } from "../use-confirmations.ts";
import { GroupAbout, GroupHead, GroupNumbers } from "./about-group.tsx";
import { ChangeAvatarButton } from "./avatar/change-avatar-button.tsx";
import { OwnFacts } from "./own-facts.tsx";
import { OwnerActions } from "./owner-actions.tsx";

/** The card of a group I am in. */
export function GroupDialog({ conversationId, ...dialog }: DialogProps & { conversationId: number }) {
  const t = useTranslations("dialogs.group");
  const tModes = useTranslations("dialogs.joinMode");
  const conversation = useMessenger((state) => state.messenger.conversations[conversationId]);
  const owner = useMessenger((state) =>
    conversation?.group ? selectMemberName(state, conversation, conversation.group.ownerId) : "",
  );
  const group = conversation?.group;
  if (!conversation || !group) return null;
  const { role } = conversation.membership;
  return (
    <Dialog {...dialog} size="sm" title={t("title", { name: group.name })} hasHiddenTitle>
      <GroupHead group={group} avatar={<ChangeAvatarButton conversationId={conversationId} group={group} />}>
        {role !== "member" && <Badge tone="accent">{t(`role.${role}`)}</Badge>}
      </GroupHead>
      <dl className="mt-5 divide-y divide-line border-y border-line">
        <GroupNumbers group={group} />
        {owner && <Fact term={t("owner")}>{owner}</Fact>}
        <Fact term={t("joinMode")}>{tModes(group.joinMode)}</Fact>
        <OwnFacts conversation={conversation} />
        <GroupAbout group={group} />
      </dl>
      <OwnPlace conversation={conversation} />
      <Board conversationId={conversationId} />
      <GroupActions conversationId={conversationId} group={group} />
    </Dialog>
  );
}

const boards = [
  { kind: "announcements", icon: Megaphone, word: "chat.board.announcements" },
  { kind: "essence", icon: Star, word: "chat.board.essences" },
  { kind: "activities", icon: ListChecks, word: "activities.name" },
] as const;

/** 群公告, 精华消息 and 群活动 */
function Board({ conversationId }: { conversationId: number }) {
  const t = useTranslations();
  const dialogs = useDialogs();
  return (
    <div className="mt-4 flex flex-wrap gap-1">
      {boards.map(({ kind, icon: Icon, word }) => (
        <Button
          key={kind}
          className="flex-1 px-2"
          variant="ghost"
          onClick={() => dialogs.open({ kind, conversationId })}
        >
          <Icon aria-hidden size={16} />
          {t(word)}
        </Button>
      ))}
    </div>
  );
}

function GroupActions({ conversationId, group }: { conversationId: number; group: WireGroup }) {
  const t = useTranslations("dialogs.group");
  const dialogs = useDialogs();
  const navigation = useNavigation();
  const confirm = useConfirmations();
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const waiting = useWaitingInGroup(conversationId);
  const reportNews = useMessenger((state) => state.reportNews[conversationId] ?? 0);
  const chat = () => {
    dialogs.close();
    navigation.open(conversationId);
  };
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      <Button className="flex-1" variant="primary" onClick={chat}>
        <MessageCircle aria-hidden size={16} />
        {t("chat")}
      </Button>
      {can("group.invite", standing) && (
        <Button className="flex-1" onClick={() => dialogs.open({ kind: "invite", conversationId })}>
          <UserPlus aria-hidden size={16} />
          {t("invite")}
        </Button>
      )}
      {group.disbandsAt === null && (
        <Button className="flex-1" onClick={() => dialogs.open({ kind: "share-group", conversationId })}>
          <Share2 aria-hidden size={16} />
          {t("share")}
        </Button>
      )}
      {can("group.administer", standing) && (
        <Button asChild className="w-full">
          <Link href={`/groups/${group.number}/admin`}>
            <ShieldCheck aria-hidden size={16} />
            {t("administer")}
            <CountBadge count={waiting} label={t("waiting", { count: waiting })} />
          </Link>
        </Button>
      )}
      <Button className="w-full" onClick={() => dialogs.open({ kind: "my-reports", conversationId })}>
        <Flag aria-hidden size={16} />
        {t("myReports")}
        <CountBadge count={reportNews} label={t("reportNews", { count: reportNews })} />
      </Button>
      {can("group.leave", standing) ? (
        <Button
          className="w-full text-danger hover:bg-danger-soft"
          onClick={() => confirm.leaveGroup(conversationId, group.name)}
        >
          <LogOut aria-hidden size={16} />
          {t("leave")}
        </Button>
      ) : (
        <OwnerActions conversationId={conversationId} group={group} />
      )}
    </div>
  );
}
