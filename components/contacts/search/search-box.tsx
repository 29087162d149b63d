"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { isComposing } from "#components/ui/is-composing.ts";

/** The shortcut of the messenger finds the box by this id. */
export const SEARCH_BOX_ID = "messenger-search";

type SearchBoxProps = {
  text: string;
  /** What is typed; while an input method composes, what stands there is not searched for yet. */
  onChange: (text: string, isFinal: boolean) => void;
  /** Enter or arrow down: on to the results. */
  onGo: (key: "Enter" | "ArrowDown") => void;
};

/** Where one types to search. */
export function SearchBox({ text, onChange, onGo }: SearchBoxProps) {
  const t = useTranslations("contacts.search");
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onChange("", true);
    input.current?.focus();
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    if (event.key === "Enter" || event.key === "ArrowDown") {
      event.preventDefault();
      onGo(event.key);
    } else if (event.key === "Escape" && text !== "") {
      event.preventDefault();
      event.stopPropagation();
      clear();
    }
  };
  return (
    <search className="min-w-0 flex-1">
      <Input
        ref={input}
        id={SEARCH_BOX_ID}
        type="text"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        icon={Search}
        value={text}
        maxLength={64}
        placeholder={t("placeholder")}
        aria-label={t("label")}
        aria-keyshortcuts="Control+K Meta+K"
        className="bg-panel"
        onChange={(event) => onChange(event.target.value, !(event.nativeEvent as InputEvent).isComposing)}
        onCompositionEnd={(event) => onChange(event.currentTarget.value, true)}
        onKeyDown={press}
        trailing={
          text !== "" && (
            <IconButton icon={X} size="sm" label={t("clear")} tooltipSide={null} onClick={clear} />
          )
        }
      />
    </search>
  );
}
