"use client";

import { Plus } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTimedStanding } from "#components/composer/use-timed-standing.ts";
import { useSubmit } from "#components/dialogs/use-submit.ts";
import { Button } from "#components/ui/button.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { DEFAULT_TIME_ZONE, type SilenceTime } from "#lib/contract/group/order-rules.ts";
import { limits } from "#lib/contract/limits.ts";
import { groupSilence } from "#lib/domain/order/group-silence.ts";
import { OrderCard } from "./order-card.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SilenceTimeRow } from "./silence-time-row.tsx";
import { TimeZoneField } from "./time-zone-field.tsx";
import { useEdited } from "./use-edited.ts";
import { useRules } from "./use-rules.ts";

/** 上课时间 */
const SCHOOL_DAY: SilenceTime = { days: [1, 2, 3, 4, 5], from: "08:00", to: "16:30" };

/** 全员禁言 by the hours of the week, in the group's time zone. */
export function TimetableCard({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.order.timetable");
  const client = useMessengerClient();
  const { silenceTimes, timeZone } = useRules(conversationId);
  const { value, isChanged, change, letGo } = useEdited({ silenceTimes, timeZone });
  const [isZoneChosen, setIsZoneChosen] = useState(false);
  const { isBusy, submit, clear, formError } = useSubmit();
  const isPossible = value.silenceTimes.every(({ days, from, to }) => days.length > 0 && from && to);
  const set = (part: Partial<typeof value>) => {
    change({ ...value, ...part });
    clear();
  };
  const add = () => {
    const isFirst = value.silenceTimes.length === 0;
    // Where nobody has chosen one yet, whoever makes the timetable means their own.
    const isUnsaid = isFirst && !isZoneChosen && value.timeZone === DEFAULT_TIME_ZONE;
    set({
      silenceTimes: [...value.silenceTimes, SCHOOL_DAY],
      ...(isUnsaid && { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone }),
    });
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!isPossible) return;
    if (await submit(() => client.command("group:set-rules", { conversationId, rules: value }))) letGo();
  };
  return (
    <OrderCard title={t("title")} hint={t("hint")}>
      <form onSubmit={save} className="flex flex-col gap-3">
        <Now conversationId={conversationId} />
        {value.silenceTimes.map((time, at) => (
          <SilenceTimeRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of the form is known by its place alone
            key={at}
            time={time}
            number={at + 1}
            onChange={(next) => set({ silenceTimes: value.silenceTimes.with(at, next) })}
            onRemove={() => set({ silenceTimes: value.silenceTimes.toSpliced(at, 1) })}
          />
        ))}
        <TimeZoneField
          value={value.timeZone}
          onChange={(zone) => {
            setIsZoneChosen(true);
            set({ timeZone: zone });
          }}
        />
        <div>
          <Button size="sm" disabled={value.silenceTimes.length >= limits.silenceTimes} onClick={add}>
            <Plus aria-hidden size={14} />
            {t("add")}
          </Button>
        </div>
        <SaveBar
          isChanged={isChanged}
          isPossible={isPossible}
          isBusy={isBusy}
          error={formError}
          onUndo={letGo}
        />
      </form>
    </OrderCard>
  );
}

/** What holds at this moment, by what is stored. */
function Now({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.order.timetable");
  const format = useFormatter();
  const { rules, now } = useTimedStanding(conversationId);
  const silence = rules && groupSilence(rules, now);
  if (!silence?.isByTimetable) return null;
  const { until } = silence;
  return (
    <p role="status" className="rounded-lg bg-warning-soft px-3 py-2 text-[13px] text-warning">
      {until === null
        ? t("now")
        : t("nowUntil", {
            until: format.dateTime(new Date(until), { dateStyle: "medium", timeStyle: "short" }),
          })}
    </p>
  );
}
