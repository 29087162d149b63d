"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useActivityEntries } from "#lib/client/activities/use-activity-entries.ts";
import type { ChainActivity } from "../kinds.ts";
import { useNames } from "../use-names.ts";

/** The lines of a 接龙; what is new comes in from below. */
export function ScreenChain({ activity }: { activity: ChainActivity }) {
  const t = useTranslations("activities.chain");
  const { conversationId, id } = activity;
  const { entries } = useActivityEntries(conversationId, id);
  const nameOf = useNames(conversationId);
  const list = useRef<HTMLOListElement>(null);
  const count = entries?.length ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the end is another one whenever a line has come
  useEffect(() => {
    const { current } = list;
    if (current) current.scrollTop = current.scrollHeight;
  }, [count]);
  if (count === 0) return <p className="text-muted [font-size:clamp(1.25rem,2.4vw,3rem)]">{t("nobody")}</p>;
  return (
    <ol
      ref={list}
      aria-label={t("all")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-y-auto scroll-smooth [font-size:clamp(1.25rem,2.4vw,3rem)] [scrollbar-width:thin]"
    >
      {entries?.map(({ personId, text }, at) => (
        <li key={personId} className="flex gap-[1vw] border-line border-b py-[1vh] leading-snug">
          <span className="min-w-[2.2em] shrink-0 text-end text-faint tabular-nums">{at + 1}</span>
          <bdi className="shrink-0 font-medium">{nameOf(personId)}</bdi>
          <bdi className="min-w-0 flex-1 [overflow-wrap:anywhere]">{text}</bdi>
        </li>
      ))}
    </ol>
  );
}
