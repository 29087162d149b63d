"use client";

import { Mic } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect } from "react";
import { useAct } from "#components/dialogs/use-act.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { Remaining } from "#components/ui/remaining.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectStanding } from "#lib/client/selectors.ts";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireMember } from "#lib/contract/group/wire.ts";
import { can } from "#lib/domain/policy.ts";
import { OrderCard } from "./order-card.tsx";

/** A silence that has ended is looked at a moment later: the server's clock decides. */
const LATE_MS = 500;
/** Timers hold at most this much. */
const LONGEST_TIMER_MS = 2_147_483_647;

/** Who is silenced (禁言) now; each may be let speak again before the time. */
export function SilencedCard({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.order.silenced");
  const refusalText = useRefusalText();
  const { value, refusal, reload } = useGroupQuery("group:silenced", { conversationId }, ["silenced"]);
  const aheadMs = useMessenger((state) => state.serverAheadMs);
  const firstEnd = value?.members[0]?.silencedUntil ?? null;
  useEffect(() => {
    if (firstEnd === null) return;
    const waitMs = Math.max(0, Date.parse(firstEnd) - aheadMs - Date.now()) + LATE_MS;
    const timer = setTimeout(reload, Math.min(waitMs, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  }, [firstEnd, aheadMs, reload]);
  return (
    <OrderCard title={t("title")}>
      {refusal && <p className="text-[13px] text-danger">{refusalText(refusal)}</p>}
      {!value && !refusal && <Spinner />}
      {value?.members.length === 0 && (
        <EmptyState icon={Mic} title={t("empty")} hint={t("emptyHint")} className="py-4" />
      )}
      {value && value.members.length > 0 && (
        <ul aria-label={t("title")} className="flex flex-col divide-y divide-line">
          {value.members.map((member) => (
            <SilencedRow key={member.person.id} conversationId={conversationId} member={member} />
          ))}
        </ul>
      )}
    </OrderCard>
  );
}

type SilencedRowProps = { conversationId: number; member: WireMember };

function SilencedRow({ conversationId, member }: SilencedRowProps) {
  const t = useTranslations("groupAdmin.order.silenced");
  const format = useFormatter();
  const act = useAct();
  const { person, card, role, silencedUntil } = member;
  const name = card || person.name;
  const mayEnd = useMessenger((state) =>
    can("group.silence", selectStanding(state, conversationId, 0), { role }),
  );
  const end = () => act("group:unsilence", { conversationId, personIds: [person.id] });
  return (
    <li className="flex items-center gap-3 py-2">
      <Avatar size="md" name={person.name} seed={person.number} />
      <div className="min-w-0 flex-1">
        <p className="truncate text-[14px]">
          <bdi>{name}</bdi>
        </p>
        {silencedUntil && (
          <p className="flex flex-wrap gap-x-2 text-[12px] text-muted">
            {t("until", {
              until: format.dateTime(new Date(silencedUntil), { dateStyle: "medium", timeStyle: "short" }),
            })}
            <Remaining until={silencedUntil} />
          </p>
        )}
      </div>
      {mayEnd && (
        <Button size="sm" onClick={end} aria-label={t("endOf", { name })}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}
