"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { isComposing } from "#components/ui/is-composing.ts";
import { MenuItem } from "#components/ui/menu.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import { limits } from "#lib/contract/limits.ts";
import { optionLines } from "./option-lines.ts";
import type { DraftOption } from "./poll-options.ts";

type OptionRowProps = {
  option: DraftOption;
  /** From 1. */
  number: number;
  count: number;
  error: string | undefined;
  onText: (text: string) => void;
  onLines: (lines: string[]) => void;
  /** To the option below, which is made where there is none. */
  onNext: () => void;
  onRemove: () => void;
  onMove: (step: 1 | -1) => void;
};

/** One option of a new poll. Enter goes on to the next, Alt with an arrow moves it, Backspace takes an empty one away. */
export function OptionRow(props: OptionRowProps) {
  const { option, number, count, error, onText, onLines, onNext, onRemove, onMove } = props;
  const t = useTranslations("activities.create.option");
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    const acts: Record<string, (() => void) | false> = {
      Enter: onNext,
      ArrowUp: event.altKey && (() => onMove(-1)),
      ArrowDown: event.altKey && (() => onMove(1)),
      Backspace: option.text === "" && count > limits.pollOptions.min && onRemove,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const lines = optionLines(event.clipboardData.getData("text"));
    if (lines.length < 2) return;
    event.preventDefault();
    onLines(lines);
  };
  return (
    <li className="flex items-start gap-1">
      <Field label={t("number", { number })} hasHiddenLabel error={error} className="min-w-0 flex-1">
        <Input
          data-option={option.key}
          value={option.text}
          maxLength={limits.pollOption.max}
          placeholder={t("number", { number })}
          autoComplete="off"
          enterKeyHint="next"
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
      </Field>
      <span className="flex h-9 items-center pointer-coarse:h-11">
        <RowMenu label={t("menu", { number })} tabIndex={0}>
          <MenuItem icon={ArrowUp} disabled={number === 1} onSelect={() => onMove(-1)} shortcut="Alt+↑">
            {t("up")}
          </MenuItem>
          <MenuItem icon={ArrowDown} disabled={number === count} onSelect={() => onMove(1)} shortcut="Alt+↓">
            {t("down")}
          </MenuItem>
          <MenuItem icon={Trash2} isDanger onSelect={onRemove}>
            {t("remove")}
          </MenuItem>
        </RowMenu>
      </span>
    </li>
  );
}
