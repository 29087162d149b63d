"use client";

import { MessageCircleOff } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { useTimedStanding } from "#components/composer/use-timed-standing.ts";
import { useAct } from "#components/dialogs/use-act.ts";
import { Remaining } from "#components/ui/remaining.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { groupSilence } from "#lib/domain/order/group-silence.ts";
import { can } from "#lib/domain/policy.ts";

const actionClasses =
  "shrink-0 rounded-md px-2 py-1 font-medium underline underline-offset-2 pointer-coarse:py-3";

/** 全员禁言, while it lasts: whoever may lift it does so here, or goes to the timetable. */
export function SilenceBanner({ conversationId }: { conversationId: number }) {
  const t = useTranslations("chat.silence");
  const format = useFormatter();
  const act = useAct();
  const standing = useTimedStanding(conversationId);
  const number = useMessenger(({ messenger }) => messenger.conversations[conversationId]?.group?.number);
  const { rules, now } = standing;
  const silence = useMemo(() => rules && groupSilence(rules, now), [rules, now]);
  const mayLift = can("group.set-rules", standing);
  const until = silence?.until ? new Date(silence.until).toISOString() : null;
  const lift = () => act("group:set-rules", { conversationId, rules: { isSilenced: false } });
  return (
    <div role="status">
      {silence && (
        <div className="flex min-h-9 flex-wrap items-center justify-center gap-x-2 bg-warning-soft px-3 py-1 text-[13px] text-warning pointer-coarse:min-h-11">
          <MessageCircleOff aria-hidden size={16} className="shrink-0" />
          <span className="min-w-0">
            {until
              ? t("until", {
                  until: format.dateTime(new Date(until), { dateStyle: "medium", timeStyle: "short" }),
                })
              : t("on")}
          </span>
          {until && <Remaining until={until} />}
          {mayLift && !silence.isByTimetable && (
            <button type="button" onClick={lift} className={actionClasses}>
              {t("lift")}
            </button>
          )}
          {mayLift && silence.isByTimetable && (
            <Link href={`/groups/${number}/admin/order`} className={actionClasses}>
              {t("timetable")}
            </Link>
          )}
        </div>
      )}
    </div>
  );
}
