"use client";

import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";
import { rowMain } from "#components/ui/row-list.tsx";

type PickerRowProps = {
  avatar: ReactNode;
  title: string;
  /** What stands at its end. */
  note: ReactNode;
  isPicked: boolean;
  /** Shown as picked, and not to be changed. */
  isFixed?: boolean;
  tabIndex: 0 | -1;
  onToggle: () => void;
};

/** Somebody, or a conversation, that can be picked. */
export function PickerRow(props: PickerRowProps) {
  const { avatar, title, note, isPicked, isFixed = false, tabIndex, onToggle } = props;
  const isChecked = isPicked || isFixed;
  return (
    <button
      {...rowMain}
      type="button"
      aria-pressed={isChecked}
      disabled={isFixed}
      tabIndex={tabIndex}
      onClick={onToggle}
      className="flex h-12 w-full min-w-0 items-center gap-3 px-3 text-start hover:bg-hover focus-visible:-outline-offset-2 disabled:cursor-default disabled:hover:bg-transparent"
    >
      <span
        aria-hidden
        className={cn(
          "inline-flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong",
          isPicked && "border-accent bg-accent text-on-accent",
          isFixed && "border-line bg-hover text-faint",
        )}
      >
        {isChecked && <Check size={14} strokeWidth={2.5} />}
      </span>
      {avatar}
      <span className="min-w-0 flex-1 truncate">{title}</span>
      <span className="shrink-0 text-[12px] text-faint tabular-nums">{note}</span>
    </button>
  );
}
