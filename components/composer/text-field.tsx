"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEventHandler, type Ref, type SyntheticEvent, useRef } from "react";
import { cn } from "#components/ui/cn.ts";
import type { Draft } from "#lib/domain/draft.ts";
import { optionId } from "./mentions/mention-popover.tsx";
import type { MentionList } from "./mentions/use-mention-list.ts";
import { TextShade } from "./text-shade.tsx";

type TextFieldProps = {
  ref: Ref<HTMLTextAreaElement>;
  draft: Draft;
  label: string;
  /** The text, and where the caret stands in it now. */
  onText: (text: string, caret: number) => void;
  onKeyDown: KeyboardEventHandler<HTMLTextAreaElement>;
  mentions: MentionList;
  isReadOnly: boolean;
};

/** Both layers must break lines at the same places. Larger letters on touch screens: iOS zooms in on smaller ones. */
const layer =
  "col-start-1 row-start-1 min-h-0 whitespace-pre-wrap px-3 py-2 text-[16px] leading-[1.5] [overflow-wrap:anywhere] sm:px-2 sm:py-1 sm:text-[14px]";

/** Where the caret stands; null while a part of the text is selected. */
function caretOf({ currentTarget }: SyntheticEvent<HTMLTextAreaElement>): number | null {
  const { selectionStart, selectionEnd } = currentTarget;
  return selectionStart === selectionEnd ? selectionStart : null;
}

/**
 * Grows with its text up to four tenths of the window. A copy of the text below it sets the height: measuring the
 * field itself would make the history above jump. The copy also shows which parts name somebody.
 */
export function TextField({ ref, draft, label, onText, onKeyDown, mentions, isReadOnly }: TextFieldProps) {
  const t = useTranslations("composer");
  const shade = useRef<HTMLDivElement>(null);
  const active = mentions.isOpen ? mentions.candidates?.[mentions.active] : undefined;
  return (
    <div className="grid max-h-[40dvh] min-h-11 grid-rows-[minmax(0,1fr)] overflow-hidden rounded-xl border border-line bg-panel-muted focus-within:border-accent sm:min-h-[76px] sm:border-transparent sm:bg-transparent sm:focus-within:border-transparent">
      <TextShade ref={shade} draft={draft} className={layer} />
      <textarea
        ref={ref}
        data-composer
        value={draft.text}
        rows={1}
        dir="auto"
        aria-label={label}
        aria-autocomplete="list"
        aria-controls={mentions.isOpen ? mentions.id : undefined}
        aria-activedescendant={active && optionId(mentions.id, active)}
        placeholder={t("placeholder")}
        enterKeyHint="send"
        readOnly={isReadOnly}
        onChange={(event) => {
          onText(event.target.value, event.target.selectionEnd);
          mentions.onCaret(caretOf(event));
        }}
        onSelect={(event) => mentions.onCaret(caretOf(event))}
        onCompositionStart={() => mentions.onComposition(true)}
        onCompositionEnd={() => mentions.onComposition(false)}
        onBlur={() => mentions.onCaret(null)}
        onScroll={({ currentTarget }) => shade.current?.scrollTo(0, currentTarget.scrollTop)}
        onKeyDown={onKeyDown}
        className={cn(
          layer,
          "relative resize-none overflow-y-auto bg-transparent outline-none placeholder:text-faint",
        )}
      />
    </div>
  );
}
