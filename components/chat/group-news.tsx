"use client";

import { Crown, Hourglass } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAct } from "#components/dialogs/use-act.ts";
import { useConfirmations } from "#components/dialogs/use-confirmations.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectMemberName, selectStanding } from "#lib/client/selectors.ts";
import { can } from "#lib/domain/policy.ts";
import { isolated } from "./isolated.ts";

type Props = { conversationId: number };

/** What lies ahead of a group: it ends on a day, or somebody is asked to become its owner. Read aloud when it appears. */
export function GroupNews({ conversationId }: Props) {
  const group = useMessenger((state) => state.messenger.conversations[conversationId]?.group);
  const myId = useMessenger((state) => state.messenger.me.id);
  const isMine = group?.ownerId === myId;
  return (
    <div role="status">
      {group?.disbandsAt && <Disbanded conversationId={conversationId} disbandsAt={group.disbandsAt} />}
      {group?.offeredToId === myId && <Asked conversationId={conversationId} name={group.name} />}
      {isMine && group?.offeredToId != null && (
        <Waiting conversationId={conversationId} offeredToId={group.offeredToId} />
      )}
    </div>
  );
}

function Disbanded({ conversationId, disbandsAt }: Props & { disbandsAt: string }) {
  const t = useTranslations("chat.groupNews");
  const format = useFormatter();
  const act = useAct();
  const mayRestore = useMessenger((state) => can("group.restore", selectStanding(state, conversationId, 0)));
  const day = format.dateTime(new Date(disbandsAt), { dateStyle: "long", timeStyle: "short" });
  return (
    <Line icon={<Hourglass aria-hidden size={16} />} isWarning text={t("disbanded", { day })}>
      {mayRestore && (
        <Button size="sm" onClick={() => act("group:restore", { conversationId })}>
          {t("restore")}
        </Button>
      )}
    </Line>
  );
}

/** To whom the group is offered. */
function Asked({ conversationId, name }: Props & { name: string }) {
  const t = useTranslations("chat.groupNews");
  const act = useAct();
  const confirm = useConfirmations();
  const owner = useMessenger((state) => {
    const conversation = state.messenger.conversations[conversationId];
    return conversation?.group ? selectMemberName(state, conversation, conversation.group.ownerId) : "";
  });
  return (
    <Line icon={<Crown aria-hidden size={16} />} text={t("asked", { owner: isolated(owner) })}>
      <Button size="sm" variant="primary" onClick={() => confirm.takeOwnership(conversationId, name)}>
        {t("take")}
      </Button>
      <Button size="sm" onClick={() => act("group:decline-ownership", { conversationId })}>
        {t("decline")}
      </Button>
    </Line>
  );
}

/** To the owner, who waits for an answer. */
function Waiting({ conversationId, offeredToId }: Props & { offeredToId: number }) {
  const t = useTranslations("chat.groupNews");
  const act = useAct();
  const name = useMessenger((state) => {
    const conversation = state.messenger.conversations[conversationId];
    return conversation ? selectMemberName(state, conversation, offeredToId) : "";
  });
  return (
    <Line icon={<Crown aria-hidden size={16} />} text={t("waiting", { name: isolated(name) })}>
      <Button size="sm" onClick={() => act("group:withdraw-ownership", { conversationId })}>
        {t("withdraw")}
      </Button>
    </Line>
  );
}

type LineProps = { icon: ReactNode; text: string; isWarning?: boolean; children: ReactNode };

function Line({ icon, text, isWarning = false, children }: LineProps) {
  return (
    <div
      className={cn(
        "flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-b px-4 py-2 text-[13px] sm:px-5",
        isWarning ? "bg-warning-soft text-warning" : "bg-accent-soft text-accent-text",
      )}
    >
      <span className="flex min-w-0 flex-1 basis-56 items-center gap-2">
        <span className="shrink-0">{icon}</span>
        <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
      </span>
      <span className="flex shrink-0 gap-2">{children}</span>
    </div>
  );
}
