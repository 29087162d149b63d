"use client";

import { useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { cn } from "#components/ui/cn.ts";
import type { WirePollOption } from "#lib/contract/group/activities.ts";
import type { PollActivity } from "../kinds.ts";
import { shareOf } from "../poll/share-of.ts";

/** More options than this stand in two columns. */
const ONE_COLUMN = 10;

/** The options of a poll as large bars, as large as their number allows; without them while they are hidden. */
export function ScreenPoll({ activity, isShown }: { activity: PollActivity; isShown: boolean }) {
  const t = useTranslations("activities.screen");
  const { poll, participantCount } = activity;
  const { options, isAnonymous, maxChoices } = poll;
  const columns = options.length > ONE_COLUMN ? 2 : 1;
  const rows = Math.ceil(options.length / columns);
  const most = Math.max(1, ...options.map(({ votes }) => votes ?? 0));
  const terms = [
    t(isAnonymous ? "anonymous" : "named"),
    ...(maxChoices > 1 ? [t("multiple", { max: maxChoices })] : []),
    ...(isShown ? [] : [t("hidden")]),
  ];
  return (
    <>
      <p className="shrink-0 text-muted [font-size:clamp(0.875rem,1.2vw,1.5rem)]">{terms.join(" · ")}</p>
      <ul
        style={{ "--rows": rows, "--columns": columns } as CSSProperties}
        className="grid min-h-0 flex-1 auto-rows-fr gap-x-[3vw] gap-y-[1vh] [grid-template-columns:repeat(var(--columns),minmax(0,1fr))]"
      >
        {options.map((option) => (
          <Bar
            key={option.id}
            option={option}
            share={isShown ? shareOf(option.votes ?? 0, participantCount) : 0}
            isShown={isShown}
            isLeading={option.votes === most}
          />
        ))}
      </ul>
    </>
  );
}

type BarProps = { option: WirePollOption; share: number; isShown: boolean; isLeading: boolean };

function Bar({ option: { text, votes }, share, isShown, isLeading }: BarProps) {
  const t = useTranslations("activities.screen");
  return (
    <li className="flex min-h-0 flex-col justify-center gap-[0.8vh]">
      <p className="flex items-baseline gap-[1vw] leading-tight [font-size:clamp(1rem,calc(56vh/var(--rows)*0.34),2.6vw)]">
        <bdi className="min-w-0 flex-1 truncate font-medium">{text}</bdi>
        {isShown && (
          <span className="shrink-0 tabular-nums">
            {t("votes", { votes: votes ?? 0 })}
            <span className="ms-[1vw] text-muted">{t("share", { share })}</span>
          </span>
        )}
      </p>
      <span
        aria-hidden
        className="block h-[clamp(0.375rem,calc(56vh/var(--rows)*0.24),3rem)] overflow-hidden rounded-full bg-line"
      >
        <span
          style={{ width: `${share}%` }}
          className={cn(
            "block h-full rounded-full transition-[width,background-color] duration-700 ease-out",
            isLeading ? "bg-accent" : "bg-accent/55",
          )}
        />
      </span>
    </li>
  );
}
