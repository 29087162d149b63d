"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";
import type { WirePollOption } from "#lib/contract/group/activities.ts";
import { shareOf } from "./share-of.ts";

type PollOptionProps = {
  option: WirePollOption;
  participantCount: number;
  isOwn: boolean;
  /** What it is chosen by; without it the option only shows how it stands. */
  control?: ReactNode;
};

/** One option of a poll: what it says, and as far as that may be seen, how many chose it, as a bar and in figures. */
export function PollOption({ option, participantCount, isOwn, control }: PollOptionProps) {
  const t = useTranslations("activities.poll");
  const { text, votes } = option;
  const share = votes === null ? 0 : shareOf(votes, participantCount);
  const Box = control ? "label" : "div";
  return (
    <Box
      className={cn(
        "relative flex min-h-10 items-center gap-2.5 overflow-hidden rounded-lg border px-3 py-1.5 pointer-coarse:min-h-11",
        isOwn ? "border-accent" : "border-line",
        control && "cursor-pointer hover:border-faint",
      )}
    >
      <span
        aria-hidden
        style={{ width: `${share}%` }}
        className="absolute inset-y-0 start-0 bg-accent-soft transition-[width] duration-500 ease-out"
      />
      {control}
      <bdi className="relative min-w-0 flex-1 [overflow-wrap:anywhere]">{text}</bdi>
      {isOwn && !control && (
        <span className="relative shrink-0 text-accent-text">
          <Check aria-hidden size={16} strokeWidth={2.5} />
          <span className="sr-only">{t("ownChoice")}</span>
        </span>
      )}
      {votes !== null && (
        <span className="relative shrink-0 text-[13px] text-muted tabular-nums">
          {t("votes", { votes, share })}
        </span>
      )}
    </Box>
  );
}
