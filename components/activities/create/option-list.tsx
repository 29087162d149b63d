"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { limits } from "#lib/contract/limits.ts";
import type { DraftFieldsProps } from "./activity-fields.tsx";
import { OptionRow } from "./option-row.tsx";
import {
  addedAt,
  type DraftOption,
  filledOptions,
  movedAt,
  pastedAt,
  removedAt,
  repeatedKeys,
} from "./poll-options.ts";

/** What can be chosen: written, pasted as several lines, moved and taken away, all of it by the keyboard, too. */
export function OptionList({ draft, errorOf, onChange }: DraftFieldsProps) {
  const t = useTranslations("activities.create.option");
  const { options } = draft;
  const list = useRef<HTMLOListElement>(null);
  const [focused, setFocused] = useState<{ key: number } | null>(null);
  const [moved, setMoved] = useState("");
  const repeated = repeatedKeys(options);
  const filled = filledOptions(options);

  useEffect(() => {
    if (focused) list.current?.querySelector<HTMLElement>(`[data-option="${focused.key}"]`)?.focus();
  }, [focused]);

  const change = (next: DraftOption[], focusAt?: number) => {
    onChange({ options: next });
    const key = focusAt === undefined ? undefined : next[focusAt]?.key;
    if (key !== undefined) setFocused({ key });
  };
  const errorAt = (option: DraftOption) => {
    if (repeated.has(option.key)) return t("repeated");
    const place = filled.indexOf(option);
    return place === -1 ? undefined : errorOf(`activity.options.${place}`);
  };
  const move = (at: number, step: 1 | -1) => {
    if (options[at + step] === undefined) return;
    change(movedAt(options, at, step), at + step);
    setMoved(t("moved", { number: at + step + 1 }));
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-[13px] font-medium text-muted">{t("label")}</legend>
      <ol ref={list} className="flex flex-col gap-2">
        {options.map((option, at) => (
          <OptionRow
            key={option.key}
            option={option}
            number={at + 1}
            count={options.length}
            error={errorAt(option)}
            onText={(text) => change(options.with(at, { ...option, text }))}
            onLines={(lines) => change(pastedAt(options, at, lines), at + lines.length - 1)}
            onNext={() =>
              at + 1 < options.length ? change(options, at + 1) : change(addedAt(options, at + 1), at + 1)
            }
            onRemove={() => change(removedAt(options, at), Math.max(0, at - 1))}
            onMove={(step) => move(at, step)}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          size="sm"
          disabled={options.length >= limits.pollOptions.max}
          onClick={() => change(addedAt(options, options.length), options.length)}
        >
          <Plus aria-hidden size={16} />
          {t("add")}
        </Button>
        <span className="text-[12px] text-faint">{t("hint")}</span>
      </div>
      <span role="status" className="sr-only">
        {moved}
      </span>
    </fieldset>
  );
}
