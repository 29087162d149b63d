"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/dialogs/use-act.ts";
import { Button } from "#components/ui/button.tsx";
import type { WireJoinRequest } from "#lib/contract/group/joining.ts";
import { PageSection } from "../page-section.tsx";
import { DeclineDialog } from "./decline-dialog.tsx";
import { EmptyList } from "./empty-list.tsx";
import { RequestRow } from "./request-row.tsx";

type PendingRequestsProps = { conversationId: number; requests: readonly WireJoinRequest[]; total: number };
type Answer = "accept" | "decline" | "ignore";

/** Who waits for an answer: one by one or several at once. */
export function PendingRequests({ conversationId, requests, total }: PendingRequestsProps) {
  const t = useTranslations("groupAdmin.requests");
  const act = useAct();
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const [busyIds, setBusyIds] = useState<readonly number[]>([]);
  const [declined, setDeclined] = useState<readonly number[] | null>(null);
  // Another admin may have answered some of those picked here.
  const chosen = requests.filter(({ id }) => picked.has(id)).map(({ id }) => id);

  const answer = async (ids: readonly number[], how: Answer) => {
    if (how === "decline") return setDeclined(ids);
    setBusyIds(ids);
    await act("group:answer-requests", { conversationId, requestIds: [...ids], answer: how });
    setBusyIds([]);
  };
  const toggle = (id: number) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  const isAll = chosen.length === requests.length;

  return (
    <PageSection
      title={t("pending")}
      action={<span className="text-[13px] text-muted tabular-nums">{t("count", { count: total })}</span>}
    >
      {requests.length === 0 ? (
        <EmptyList>{t("pendingEmpty")}</EmptyList>
      ) : (
        <>
          <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
            <label className="flex min-h-9 items-center gap-3 pe-2 text-[13px]">
              <input
                type="checkbox"
                checked={isAll}
                onChange={() => setPicked(new Set(isAll ? [] : requests.map(({ id }) => id)))}
                className="size-4 accent-accent"
              />
              {t("all")}
            </label>
            {chosen.length > 0 && (
              <SeveralButtons
                count={chosen.length}
                isBusy={busyIds.length > 0}
                onAnswer={(how) => void answer(chosen, how)}
              />
            )}
          </div>
          <ul className="divide-y divide-line">
            {requests.map((request) => (
              <RequestRow
                key={request.id}
                conversationId={conversationId}
                request={request}
                isPicked={picked.has(request.id)}
                isBusy={busyIds.includes(request.id)}
                onPick={() => toggle(request.id)}
                onAnswer={(how) => void answer([request.id], how)}
              />
            ))}
          </ul>
        </>
      )}
      {declined && (
        <DeclineDialog
          open
          onOpenChange={() => setDeclined(null)}
          conversationId={conversationId}
          requestIds={declined}
        />
      )}
    </PageSection>
  );
}

type SeveralButtonsProps = { count: number; isBusy: boolean; onAnswer: (how: Answer) => void };

function SeveralButtons({ count, isBusy, onAnswer }: SeveralButtonsProps) {
  const t = useTranslations("groupAdmin.requests");
  return (
    <span className="ms-auto flex flex-wrap justify-end gap-2">
      <Button size="sm" onClick={() => onAnswer("decline")}>
        {t("declineAll", { count })}
      </Button>
      <Button size="sm" variant="primary" isBusy={isBusy} onClick={() => onAnswer("accept")}>
        {t("acceptAll", { count })}
      </Button>
    </span>
  );
}
