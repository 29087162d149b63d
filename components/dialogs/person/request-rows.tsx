"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useListTime } from "#components/contacts/use-list-time.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import type { CommandName } from "#lib/contract/commands.ts";
import type { WireFriendRequest, WirePerson } from "#lib/contract/wire.ts";
import { useAct } from "../use-act.ts";

type RowProps = { person: WirePerson; request: WireFriendRequest; children: ReactNode };

function RequestRow({ person, request, children }: RowProps) {
  const listTime = useListTime();
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 py-3">
      <Avatar name={person.name} seed={person.number} />
      <div className="min-w-0 flex-1 basis-40">
        <p className="flex items-baseline gap-2">
          <span className="min-w-0 truncate font-medium">{person.name}</span>
          <span className="shrink-0 text-[12px] text-faint tabular-nums">{person.number}</span>
          <time dateTime={request.createdAt} className="ms-auto shrink-0 text-[12px] text-faint">
            {listTime(request.createdAt)}
          </time>
        </p>
        {request.note && <p className="text-[13px] text-muted [overflow-wrap:anywhere]">{request.note}</p>}
      </div>
      <div className="ms-auto flex gap-2">{children}</div>
    </li>
  );
}

type Answering = Extract<CommandName, "friend:accept" | "friend:decline" | "friend:withdraw">;

/** Carries out one answer at a time; the row goes when the server says that the request is closed. */
function useAnswer(requestId: number) {
  const act = useAct();
  const [busyWith, setBusyWith] = useState<Answering | null>(null);
  const answer = async (name: Answering) => {
    if (busyWith) return;
    setBusyWith(name);
    await act(name, { requestId });
    setBusyWith(null);
  };
  return { busyWith, answer };
}

/** Somebody who asks me: yes or no. */
export function ReceivedRequest({ request }: { request: WireFriendRequest }) {
  const t = useTranslations("dialogs.requests");
  const { busyWith, answer } = useAnswer(request.id);
  return (
    <RequestRow person={request.from} request={request}>
      <Button size="sm" isBusy={busyWith === "friend:decline"} onClick={() => answer("friend:decline")}>
        {t("decline")}
      </Button>
      <Button
        size="sm"
        variant="primary"
        isBusy={busyWith === "friend:accept"}
        onClick={() => answer("friend:accept")}
      >
        {t("accept")}
      </Button>
    </RequestRow>
  );
}

/** Somebody I asked: it can be taken back until they answer. */
export function SentRequest({ request }: { request: WireFriendRequest }) {
  const t = useTranslations("dialogs.requests");
  const { busyWith, answer } = useAnswer(request.id);
  return (
    <RequestRow person={request.to} request={request}>
      <Button size="sm" isBusy={busyWith === "friend:withdraw"} onClick={() => answer("friend:withdraw")}>
        {t("withdraw")}
      </Button>
    </RequestRow>
  );
}
