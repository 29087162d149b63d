"use client";

import { Smile } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { memo, type RefObject, useState } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Popover, PopoverContent, PopoverTrigger } from "#components/ui/popover.tsx";
import { insertText, isFocusWelcome } from "./insert-text.ts";
import { rememberEmoji } from "./recent-emoji.ts";

/** Brought in when it is first opened. */
const EmojiPanel = dynamic(() => import("./emoji-panel.tsx").then((module) => module.EmojiPanel), {
  ssr: false,
});

type EmojiButtonProps = { field: RefObject<HTMLTextAreaElement | null> };

/** Opens the emoji; the one picked goes to where the caret stands. */
export const EmojiButton = memo(function EmojiButton(props: EmojiButtonProps) {
  const { field } = props;
  const t = useTranslations("composer.emoji");
  const [isOpen, setIsOpen] = useState(false);
  const pick = (emoji: string) => {
    rememberEmoji(emoji);
    setIsOpen(false);
    if (field.current) insertText(field.current, emoji);
  };
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger asChild>
        <IconButton icon={Smile} label={t("open")} tooltipSide="top" />
      </PopoverTrigger>
      <PopoverContent
        side="top"
        align="start"
        aria-label={t("open")}
        className="w-[min(348px,calc(100vw-16px))] overflow-hidden"
        onOpenAutoFocus={(event) => {
          if (!isFocusWelcome()) event.preventDefault();
        }}
        onCloseAutoFocus={(event) => {
          // Writing goes on where it was left.
          event.preventDefault();
          if (isFocusWelcome()) field.current?.focus();
        }}
      >
        <EmojiPanel onPick={pick} />
      </PopoverContent>
    </Popover>
  );
});
