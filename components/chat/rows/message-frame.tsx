"use client";

import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";

type MessageFrameProps = {
  isOwn: boolean;
  isFirst: boolean;
  isLast: boolean;
  /** One sentence for screen readers: who, when, what. */
  sentence: string;
  /** The id of what is said after the sentence: how far the message has come. */
  describedBy?: string;
  avatar: ReactNode;
  /** Stands above the first bubble of a group. */
  header: ReactNode;
  /** Stands beside the bubble. */
  aside: ReactNode;
  /** Stands below the bubble. */
  footer?: ReactNode;
  children: ReactNode;
};

/** Where everything of one message stands: own ones on the right, those of others on the left. */
export function MessageFrame({ isOwn, isFirst, isLast, sentence, describedBy, ...parts }: MessageFrameProps) {
  return (
    <article
      tabIndex={-1}
      data-message
      aria-label={sentence}
      aria-describedby={describedBy}
      className={cn(
        "group flex gap-2.5 px-3 outline-none sm:px-5",
        "focus-visible:bg-hover focus-visible:shadow-[inset_3px_0_0_var(--accent)]",
        isOwn && "flex-row-reverse",
        isFirst && "pt-2",
        isLast ? "pb-2" : "pb-1",
      )}
    >
      <div className="w-9 shrink-0">{isFirst && parts.avatar}</div>
      <div className={cn("flex min-w-0 flex-1 flex-col", isOwn ? "items-end" : "items-start")}>
        {isFirst && parts.header}
        <div className={cn("flex max-w-full items-end gap-2", isOwn && "flex-row-reverse")}>
          <div
            className={cn(
              "min-w-0 max-w-[min(38rem,100%)] rounded-2xl px-3 py-2 leading-[1.55]",
              isOwn ? "bg-bubble-own text-bubble-own-text" : "bg-bubble-other text-bubble-other-text",
              isFirst && (isOwn ? "rounded-tr-sm" : "rounded-tl-sm"),
            )}
          >
            {parts.children}
          </div>
          <span className={cn("flex w-9 shrink-0 flex-col pb-1", isOwn && "items-end")}>{parts.aside}</span>
        </div>
        {parts.footer}
      </div>
    </article>
  );
}
