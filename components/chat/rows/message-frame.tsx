"use client";

import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";
import { MenuButton } from "../menu/menu-button.tsx";
import type { OpenMessageMenu } from "../menu/menu-place.ts";
import { useMenuGestures } from "../menu/use-menu-gestures.ts";

type MessageFrameProps = {
  isOwn: boolean;
  isFirst: boolean;
  isLast: boolean;
  /** Stands out for a moment. */
  isHighlighted?: boolean;
  /** What it holds is a card, with a surface of its own. */
  isCard?: boolean;
  /** One sentence for screen readers: who, when, what. */
  sentence: string;
  /** The id of what is said after the sentence: how far the message has come. */
  describedBy?: string;
  avatar: ReactNode;
  /** Stands above the first bubble of a group. */
  header: ReactNode;
  /** Stands beside the bubble. */
  aside: ReactNode;
  /** Opens what can be done with the message, at a point of the window. */
  onMenu?: OpenMessageMenu;
  /** Stands below the bubble. */
  footer?: ReactNode;
  children: ReactNode;
};

const ownBubble = "bg-bubble-own text-bubble-own-text";
const otherBubble = "bg-bubble-other text-bubble-other-text";
const cardSurface = "w-72 overflow-hidden border border-line bg-panel-raised text-text";

/** Where everything of one message stands: own ones on the right, those of others on the left. */
export function MessageFrame(props: MessageFrameProps) {
  const { isOwn, isFirst, isLast, isHighlighted, isCard, sentence, describedBy, onMenu, ...parts } = props;
  const gestures = useMenuGestures(onMenu);
  return (
    <article
      tabIndex={-1}
      {...gestures}
      data-message
      aria-label={sentence}
      aria-describedby={describedBy}
      className={cn(
        "group flex gap-2.5 px-3 outline-none sm:px-5",
        "focus-visible:bg-hover focus-visible:shadow-[inset_3px_0_0_var(--accent)]",
        "transition-colors duration-700",
        isHighlighted && "bg-accent-soft",
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
            data-bubble
            className={cn(
              "group-data-[menu-open]:brightness-95 dark:group-data-[menu-open]:brightness-125",
              onMenu && "pointer-coarse:select-none pointer-coarse:[-webkit-touch-callout:none]",
              "min-w-0 max-w-[min(38rem,100%)] rounded-2xl leading-[1.55]",
              isCard ? cardSurface : "px-3 py-2",
              !isCard && (isOwn ? ownBubble : otherBubble),
              isFirst && (isOwn ? "rounded-tr-sm" : "rounded-tl-sm"),
            )}
          >
            {parts.children}
          </div>
          <span
            className={cn("flex w-9 shrink-0 flex-col pb-1 pointer-fine:empty:hidden", isOwn && "items-end")}
          >
            {parts.aside}
          </span>
          {onMenu && <MenuButton onMenu={onMenu} />}
        </div>
        {parts.footer}
      </div>
    </article>
  );
}
