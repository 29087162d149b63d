"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useListTime } from "#components/contacts/use-list-time.ts";
import { useNavigation } from "#components/shell/navigation.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { GroupAvatar } from "#components/ui/group-avatar.tsx";
import type { WireOwnJoinRequest } from "#lib/contract/group/joining.ts";
import { useDialogs } from "../dialogs-provider.tsx";
import { useAct } from "../use-act.ts";

const tones = { pending: "warning", accepted: "accent", declined: "danger", withdrawn: "neutral" } as const;

/** A group I asked to join: how it stands, why not, and the way in or back. */
export function OwnJoinRequest({ request }: { request: WireOwnJoinRequest }) {
  const t = useTranslations("dialogs.ownJoinRequest");
  const listTime = useListTime();
  const { group, state, note, reason, isInvited } = request;
  const at = request.answeredAt ?? request.createdAt;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 py-3">
      <GroupAvatar group={group} />
      <div className="min-w-0 flex-1 basis-40">
        <p className="flex items-center gap-2">
          <span className="min-w-0 truncate font-medium">{group.name}</span>
          <Badge tone={tones[state]}>{t(state)}</Badge>
          <time dateTime={at} className="ms-auto shrink-0 text-[12px] text-faint">
            {listTime(at)}
          </time>
        </p>
        {(isInvited || note) && (
          <p className="text-[13px] text-muted [overflow-wrap:anywhere]">{isInvited ? t("invited") : note}</p>
        )}
        {reason && (
          <p className="text-[13px] text-muted [overflow-wrap:anywhere]">{t("reason", { reason })}</p>
        )}
      </div>
      <Way request={request} />
    </li>
  );
}

function Way({ request: { id, group, state } }: { request: WireOwnJoinRequest }) {
  const t = useTranslations("dialogs.ownJoinRequest");
  const act = useAct();
  const dialogs = useDialogs();
  const navigation = useNavigation();
  const [isBusy, setIsBusy] = useState(false);
  const { conversationId } = group;
  if (conversationId !== null) {
    const open = () => {
      dialogs.close();
      navigation.open(conversationId);
    };
    return (
      <Button size="sm" className="ms-auto" onClick={open}>
        {t("chat")}
      </Button>
    );
  }
  if (state !== "pending") return null;
  const withdraw = async () => {
    setIsBusy(true);
    await act("group:withdraw-request", { requestId: id });
    setIsBusy(false);
  };
  return (
    <Button size="sm" className="ms-auto" isBusy={isBusy} onClick={withdraw}>
      {t("withdraw")}
    </Button>
  );
}
