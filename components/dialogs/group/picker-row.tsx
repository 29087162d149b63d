"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import { cn } from "#components/ui/cn.ts";
import { rowMain } from "#components/ui/row-list.tsx";
import type { WirePerson } from "#lib/contract/wire.ts";

type PickerRowProps = {
  person: WirePerson;
  title: string;
  isPicked: boolean;
  isMember: boolean;
  tabIndex: 0 | -1;
  onToggle: () => void;
};

/** A friend who can be picked, or is in already. */
export function PickerRow({ person, title, isPicked, isMember, tabIndex, onToggle }: PickerRowProps) {
  const t = useTranslations("dialogs.picker");
  const isChecked = isPicked || isMember;
  return (
    <button
      {...rowMain}
      type="button"
      aria-pressed={isChecked}
      disabled={isMember}
      tabIndex={tabIndex}
      onClick={onToggle}
      className="flex h-12 w-full min-w-0 items-center gap-3 px-3 text-start hover:bg-hover focus-visible:-outline-offset-2 disabled:cursor-default disabled:hover:bg-transparent"
    >
      <span
        aria-hidden
        className={cn(
          "inline-flex size-5 shrink-0 items-center justify-center rounded-full border border-line-strong",
          isPicked && "border-accent bg-accent text-on-accent",
          isMember && "border-line bg-hover text-faint",
        )}
      >
        {isChecked && <Check size={14} strokeWidth={2.5} />}
      </span>
      <Avatar size="sm" name={person.name} seed={person.number} />
      <span className="min-w-0 flex-1 truncate">{title}</span>
      <span className="shrink-0 text-[12px] text-faint tabular-nums">
        {isMember ? t("isIn") : person.number}
      </span>
    </button>
  );
}
