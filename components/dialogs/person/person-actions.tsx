"use client";

import { MessageCircle, PenLine, UserMinus, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Button } from "#components/ui/button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { WireFriend, WirePerson } from "#lib/contract/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { useDialogs } from "../dialogs-provider.tsx";
import { useConfirmations } from "../use-confirmations.ts";

type PersonActionsProps = { person: WirePerson; friend: WireFriend | undefined; isMe: boolean };

/** The buttons of a person's card. */
export function PersonActions({ person, friend, isMe }: PersonActionsProps) {
  const t = useTranslations("dialogs.person");
  const dialogs = useDialogs();
  const meId = useMessenger((state) => state.messenger.me.id);
  const hasAsked = useMessenger((state) =>
    Object.values(state.messenger.requests).some((request) => request.to.id === person.id),
  );
  const target = { isSelf: isMe, isFriend: friend !== undefined };
  if (friend) return <FriendActions friend={friend} />;
  if (hasAsked && !isMe) return <p className="mt-4 text-center text-[13px] text-muted">{t("asked")}</p>;
  if (isMe) {
    return (
      <div className="mt-4 flex">
        <Button className="flex-1" onClick={() => dialogs.open({ kind: "settings" })}>
          <PenLine aria-hidden size={16} />
          {t("edit")}
        </Button>
      </div>
    );
  }
  if (!can("friend.request", standingOutside(meId, 0), target)) return null;
  return (
    <div className="mt-4 flex">
      <Button
        className="flex-1"
        variant="primary"
        onClick={() => dialogs.open({ kind: "friend-request", person })}
      >
        <UserPlus aria-hidden size={16} />
        {t("befriend")}
      </Button>
    </div>
  );
}

function FriendActions({ friend }: { friend: WireFriend }) {
  const t = useTranslations("dialogs.person");
  const dialogs = useDialogs();
  const navigation = useNavigation();
  const confirm = useConfirmations();
  const chat = () => {
    dialogs.close();
    navigation.open(friend.conversationId);
  };
  return (
    <div className="mt-4 flex gap-2">
      <Button className="flex-1" variant="primary" onClick={chat}>
        <MessageCircle aria-hidden size={16} />
        {t("chat")}
      </Button>
      <IconButton
        icon={PenLine}
        label={t("remark")}
        className="border border-line-strong"
        onClick={() => dialogs.open({ kind: "remark", personId: friend.person.id })}
      />
      <IconButton
        icon={UserMinus}
        label={t("remove")}
        className="border border-line-strong text-danger hover:bg-danger-soft hover:text-danger"
        onClick={() => confirm.removeFriend(friend)}
      />
    </div>
  );
}
