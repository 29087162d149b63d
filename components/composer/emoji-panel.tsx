"use client";

import {
  EmojiPicker,
  type EmojiPickerListCategoryHeaderProps,
  type EmojiPickerListEmojiProps,
  type EmojiPickerListRowProps,
} from "frimousse";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Spinner } from "#components/ui/spinner.tsx";
import { readRecentEmoji } from "./recent-emoji.ts";

const COLUMNS = 9;
const cell = "flex h-9 min-w-0 flex-1 items-center justify-center rounded-lg text-[22px] leading-none";

/** All emoji by group, found by their names in the reader's language; the ones used lately on top. */
export function EmojiPanel({ onPick }: { onPick: (emoji: string) => void }) {
  const t = useTranslations("composer.emoji");
  const locale = useLocale();
  const [recent] = useState(readRecentEmoji);
  return (
    <EmojiPicker.Root
      locale={locale === "en" ? "en" : "zh"}
      emojibaseUrl="/emojibase"
      columns={COLUMNS}
      onEmojiSelect={({ emoji }) => onPick(emoji)}
      className="flex h-[380px] max-h-[60dvh] w-full flex-col"
    >
      <EmojiPicker.Search
        aria-label={t("search")}
        placeholder={t("search")}
        className="mx-3 mt-3 mb-2 h-9 shrink-0 rounded-lg border border-line bg-panel-muted px-3 text-[14px] outline-none placeholder:text-faint focus:border-accent"
      />
      {/* As wide as the rows below it, which have a scroll bar beside them. */}
      <div className="overflow-hidden px-3 pb-1 [scrollbar-gutter:stable]">
        <p className="py-1 text-[12px] text-faint">{t("recent")}</p>
        <div className="grid grid-cols-9">
          {recent.slice(0, COLUMNS).map((emoji) => (
            <button
              key={emoji}
              type="button"
              onClick={() => onPick(emoji)}
              className={`${cell} hover:bg-hover`}
            >
              {emoji}
            </button>
          ))}
        </div>
      </div>
      <EmojiPicker.Viewport className="relative min-h-0 flex-1 outline-none">
        <EmojiPicker.Loading className="absolute inset-0 flex items-center justify-center gap-2 text-[13px] text-faint">
          <Spinner />
          {t("loading")}
        </EmojiPicker.Loading>
        <EmojiPicker.Empty className="absolute inset-0 flex items-center justify-center text-[13px] text-faint">
          {t("empty")}
        </EmojiPicker.Empty>
        <EmojiPicker.List className="select-none pb-2" components={{ CategoryHeader, Row, Emoji }} />
      </EmojiPicker.Viewport>
    </EmojiPicker.Root>
  );
}

function CategoryHeader({ category, ...props }: EmojiPickerListCategoryHeaderProps) {
  return (
    <div {...props} className="bg-panel-raised px-3 py-1 text-[12px] text-faint">
      {category.label}
    </div>
  );
}

type Counted = { "aria-rowindex"?: number; "aria-colindex"?: number };

/** The picker counts rows and columns from 0, screen readers from 1. */
function countedFromOne<T extends Counted>(props: T): T {
  const { "aria-rowindex": row, "aria-colindex": column } = props;
  return {
    ...props,
    ...(row !== undefined && { "aria-rowindex": row + 1 }),
    ...(column !== undefined && { "aria-colindex": column + 1 }),
  };
}

function Row(props: EmojiPickerListRowProps) {
  return <div {...countedFromOne(props)} className="scroll-my-1 px-3" />;
}

function Emoji({ emoji, ...props }: EmojiPickerListEmojiProps) {
  return (
    <button {...countedFromOne(props)} className={`${cell} data-[active]:bg-hover`}>
      {emoji.emoji}
    </button>
  );
}
