"use client";

import { Hourglass } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/dialogs/use-act.ts";
import { CountBadge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { QueryState } from "#components/ui/query-state.tsx";
import { toast } from "#components/ui/toast.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireHeldMessage } from "#lib/contract/group/filter-queries.ts";
import { limits } from "#lib/contract/limits.ts";
import { PageSection } from "../page-section.tsx";
import { useKeptFocus } from "../use-kept-focus.ts";
import { useNameOf } from "../use-name-of.ts";
import { HeldRow } from "./held-row.tsx";

/** 待审核: messages that wait, worked off one by one or several at once. */
export function HeldQueue({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.filter.held");
  const query = useGroupQuery("group:held", { conversationId }, ["held"]);
  const { held = [], people = [], count = 0 } = query.value ?? {};
  const nameOf = useNameOf(conversationId, people);
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  const decide = useDecision(conversationId);
  const focus = useKeptFocus(query.value);
  // What another admin has decided meanwhile is not there to be picked any more.
  const ids = held.flatMap(({ id }) => (picked.has(id) ? [id] : []));
  const pick = (id: number, isPicked: boolean) => setPicked(withId(picked, id, isPicked));
  return (
    <PageSection
      title={
        <>
          {t("title")}
          <CountBadge count={count} />
        </>
      }
    >
      <QueryState query={query}>
        <div {...focus} className="outline-none">
          {held.length === 0 ? (
            <EmptyState icon={Hourglass} title={t("empty")} hint={t("emptyHint")} />
          ) : (
            <>
              <QueueBar
                held={held}
                pickedIds={ids}
                onPickAll={(isAll) => setPicked(new Set(isAll ? held.map(({ id }) => id) : []))}
                onDecide={decide}
              />
              <ul className="divide-y divide-line">
                {held.map((message) => (
                  <HeldRow
                    key={message.id}
                    message={message}
                    name={nameOf(message.senderId)}
                    isPicked={picked.has(message.id)}
                    onPick={(isPicked) => pick(message.id, isPicked)}
                    onDecide={(decision) => decide(decision, [message.id])}
                  />
                ))}
              </ul>
              {count > held.length && (
                <p className="px-4 py-2 text-[12px] text-faint">
                  {t("more", { count: count - held.length })}
                </p>
              )}
            </>
          )}
        </div>
      </QueryState>
    </PageSection>
  );
}

export type Decision = "post" | "refuse";

function useDecision(conversationId: number): (decision: Decision, heldIds: number[]) => Promise<void> {
  const t = useTranslations("groupAdmin.filter.held");
  const act = useAct();
  return async (decision, heldIds) => {
    let [posted, refused] = [0, 0];
    for (let at = 0; at < heldIds.length; at += limits.heldDecisions) {
      const part = heldIds.slice(at, at + limits.heldDecisions);
      const decided = await act("group:decide-held", { conversationId, heldIds: part, decision });
      if (!decided) return;
      posted += decided.postedIds.length;
      refused += decided.refusedIds.length;
    }
    if (posted > 0) toast.success(t("posted", { count: posted }));
    if (refused > 0) toast.success(t("refused", { count: refused }));
  };
}

function withId(ids: ReadonlySet<number>, id: number, isIn: boolean): ReadonlySet<number> {
  return new Set(isIn ? [...ids, id] : [...ids].filter((one) => one !== id));
}

type QueueBarProps = {
  held: readonly WireHeldMessage[];
  pickedIds: number[];
  onPickAll: (isAll: boolean) => void;
  onDecide: (decision: Decision, heldIds: number[]) => Promise<void>;
};

function QueueBar({ held, pickedIds, onPickAll, onDecide }: QueueBarProps) {
  const t = useTranslations("groupAdmin.filter.held");
  const isNone = pickedIds.length === 0;
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line bg-panel-muted px-4 py-2">
      <Checkbox label={t("all")} isChecked={pickedIds.length === held.length} onChange={onPickAll} />
      <span aria-live="polite" className="min-w-0 flex-1 text-[13px] text-muted">
        {isNone ? t("all") : t("selected", { count: pickedIds.length })}
      </span>
      <Button size="sm" disabled={isNone} onClick={() => void onDecide("refuse", pickedIds)}>
        {t("refuse")}
      </Button>
      <Button size="sm" variant="primary" disabled={isNone} onClick={() => void onDecide("post", pickedIds)}>
        {t("post")}
      </Button>
    </div>
  );
}
