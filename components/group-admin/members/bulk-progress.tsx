"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { plainRemoval } from "#components/dialogs/group/removal-options.tsx";
import { useAct } from "#components/dialogs/use-act.ts";
import { useSecondsUntil } from "#components/shell/connection/use-seconds-until.ts";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { toast } from "#components/ui/toast.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import type { WireBulk } from "#lib/contract/group/bulk.ts";
import { can } from "#lib/domain/policy.ts";
import { LeftOut } from "./left-out.tsx";

type BulkProgressProps = {
  conversationId: number;
  bulk: WireBulk;
  nameOf: (personId: number) => string;
};

/** One act on many members: the seconds in which it can be undone, how far it has come, what came of it. */
export function BulkProgress({ conversationId, bulk, nameOf }: BulkProgressProps) {
  const isOpen = bulk.endedAt === null;
  return (
    <div
      className={cn(
        "flex flex-col gap-2 rounded-xl px-4 py-3",
        isOpen ? "bg-accent-soft" : "border border-line",
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Sentence bulk={bulk} nameOf={nameOf} />
        {isOpen && <StopButton conversationId={conversationId} bulk={bulk} />}
      </div>
      {bulk.state === "running" && <Bar bulk={bulk} />}
      {!isOpen && bulk.left.length > 0 && <LeftOut left={bulk.left} nameOf={nameOf} />}
    </div>
  );
}

function Sentence({ bulk, nameOf }: Pick<BulkProgressProps, "bulk" | "nameOf">) {
  const t = useTranslations("groupAdmin.members.bulk");
  const serverAheadMs = useMessenger((state) => state.serverAheadMs);
  const startsAt = Date.parse(bulk.startsAt) - serverAheadMs;
  const seconds = useSecondsUntil(bulk.state === "waiting" ? startsAt : null) ?? 0;
  const { act, count, passedCount, leftCount } = bulk;
  const values = { count, passed: passedCount, done: passedCount - leftCount, name: nameOf(bulk.actorId) };
  const removal = act.kind === "remove" ? act : plainRemoval;
  const what = t(`what.${act.kind}`, {
    ...values,
    hours: removal.recallHours,
    bar: removal.isBarred ? "yes" : "no",
  });
  if (bulk.state === "waiting")
    return (
      <p className="text-[13px] tabular-nums">
        <span role="timer" aria-live="off">
          {t("waiting", { seconds })}
        </span>{" "}
        {what}
      </p>
    );
  const state = bulk.state === "stopped" && passedCount === 0 ? "undone" : bulk.state;
  return (
    <p role="status" className="text-[13px] tabular-nums">
      {what} <span className="text-muted">{t(state, values)}</span>
    </p>
  );
}

function StopButton({ conversationId, bulk }: { conversationId: number; bulk: WireBulk }) {
  const t = useTranslations("groupAdmin.members.bulk");
  const act = useAct();
  const standing = useMessenger((state) => selectStanding(state, conversationId, 0));
  const isOwn = bulk.actorId === standing.personId;
  if (!can("group.stop-bulk", standing, { isKnown: true, isOwn })) return null;
  const isWaiting = bulk.state === "waiting";
  const stop = async () => {
    const done = await act("group:stop-bulk", { conversationId, bulkId: bulk.id });
    if (done) toast.success(t(done.isUndone ? "undoneNow" : "stoppedNow"));
  };
  return (
    <Button size="sm" onClick={() => void stop()}>
      {isWaiting && <Undo2 aria-hidden size={16} />}
      {t(isWaiting ? "undo" : "stop")}
    </Button>
  );
}

function Bar({ bulk: { passedCount, count } }: { bulk: WireBulk }) {
  const t = useTranslations("groupAdmin.members.bulk");
  return (
    <progress
      aria-label={t("progress")}
      value={passedCount}
      max={count}
      className="h-2 w-full overflow-hidden rounded-full accent-accent"
    />
  );
}
