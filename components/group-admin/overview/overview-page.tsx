"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Segmented } from "#components/ui/segmented.tsx";
import { Waiting } from "#components/ui/waiting.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireOverview } from "#lib/contract/group/member-queries.ts";
import { DayChart } from "./day-chart.tsx";
import { Figures } from "./figures.tsx";
import { HourMap } from "./hour-map.tsx";
import { TopSpeakers } from "./top-speakers.tsx";

const spans = ["7", "30", "90"] as const;
type Span = (typeof spans)[number];

const ASK_EVERY_MS = 60_000;

/** 概览: how lively the group is. */
export function OverviewPage({ conversationId }: { conversationId: number }) {
  const t = useTranslations("groupAdmin.overview");
  const [span, setSpan] = useState<Span>("30");
  const asked = { conversationId, days: Number(span), offsetMinutes: -new Date().getTimezoneOffset() };
  const { value, refusal, reload } = useGroupQuery("group:overview", asked, []);
  useEffect(() => {
    const timer = setInterval(reload, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [reload]);
  return (
    <div className="flex flex-col gap-6">
      <Segmented<Span>
        label={t("span")}
        value={span}
        segments={spans.map((days) => ({ value: days, label: t("days", { days: Number(days) }) }))}
        onChange={setSpan}
        className="flex sm:self-start"
      />
      {value ? (
        <Charts conversationId={conversationId} overview={value} />
      ) : (
        <Waiting refusal={refusal} onRetry={reload}>
          {t("loading")}
        </Waiting>
      )}
    </div>
  );
}

function Charts({ conversationId, overview }: { conversationId: number; overview: WireOverview }) {
  const t = useTranslations("groupAdmin.overview");
  const { days, hours, speakers } = overview;
  return (
    <>
      <Figures overview={overview} />
      <DayChart
        title={t("messages")}
        nothing={t("nothingSaid")}
        days={days}
        series={[{ name: t("messages"), tone: "accent", count: ({ messages }) => messages }]}
      />
      <DayChart
        title={t("speakers")}
        nothing={t("nothingSaid")}
        days={days}
        series={[{ name: t("speakers"), tone: "success", count: ({ speakers: people }) => people }]}
      />
      <DayChart
        title={t("moves")}
        nothing={t("nothingMoved")}
        days={days}
        series={[
          { name: t("joined"), tone: "accent", count: ({ joined }) => joined },
          { name: t("left"), tone: "danger", count: ({ left }) => left },
        ]}
      />
      <HourMap hours={hours} />
      <TopSpeakers conversationId={conversationId} speakers={speakers} />
    </>
  );
}
