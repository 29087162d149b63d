"use client";

import { useTranslations } from "next-intl";
import type { KeyboardEventHandler, Ref } from "react";
import { cn } from "#components/ui/cn.ts";

type TextFieldProps = {
  ref: Ref<HTMLTextAreaElement>;
  text: string;
  label: string;
  onText: (text: string) => void;
  onKeyDown: KeyboardEventHandler<HTMLTextAreaElement>;
  isReadOnly: boolean;
};

/** Both layers must break lines at the same places. Larger letters on touch screens: iOS zooms in on smaller ones. */
const layer =
  "col-start-1 row-start-1 min-h-0 whitespace-pre-wrap px-3 py-2 text-[16px] leading-[1.5] [overflow-wrap:anywhere] sm:px-2 sm:py-1 sm:text-[14px]";

/**
 * Grows with its text up to four tenths of the window. A hidden copy of the text below it sets the height:
 * measuring the field itself would make the history above jump.
 */
export function TextField({ ref, text, label, onText, onKeyDown, isReadOnly }: TextFieldProps) {
  const t = useTranslations("composer");
  return (
    <div className="grid max-h-[40dvh] min-h-11 grid-rows-[minmax(0,1fr)] overflow-hidden rounded-xl border border-line bg-panel-muted focus-within:border-accent sm:min-h-[76px] sm:border-transparent sm:bg-transparent sm:focus-within:border-transparent">
      <div aria-hidden className={cn(layer, "invisible overflow-hidden")}>
        {`${text}\u200b`}
      </div>
      <textarea
        ref={ref}
        data-composer
        value={text}
        rows={1}
        dir="auto"
        aria-label={label}
        placeholder={t("placeholder")}
        enterKeyHint="send"
        readOnly={isReadOnly}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKeyDown}
        className={cn(
          layer,
          "resize-none overflow-y-auto bg-transparent outline-none placeholder:text-faint",
        )}
      />
    </div>
  );
}
