"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "radix-ui";
import { useId } from "react";
import { type JoinMode, joinModes } from "#lib/contract/group/joining.ts";

type JoinModeChoiceProps = { value: JoinMode; onChange: (mode: JoinMode) => void };

/** 加群方式: the five ways into a group by its number, each with a sentence on what it means. */
export function JoinModeChoice({ value, onChange }: JoinModeChoiceProps) {
  const t = useTranslations("dialogs.joinMode");
  return (
    <RadioGroup.Root
      aria-label={t("label")}
      value={value}
      onValueChange={(next) => {
        const mode = joinModes.find((one) => one === next);
        if (mode) onChange(mode);
      }}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line-strong"
    >
      {joinModes.map((mode) => (
        <Choice key={mode} mode={mode} />
      ))}
    </RadioGroup.Root>
  );
}

function Choice({ mode }: { mode: JoinMode }) {
  const t = useTranslations("dialogs.joinMode");
  const hintId = useId();
  return (
    <RadioGroup.Item
      value={mode}
      aria-label={t(mode)}
      aria-describedby={hintId}
      className="group flex min-h-11 w-full items-center gap-3 px-3 py-2 text-start hover:bg-hover focus-visible:-outline-offset-2 data-[state=checked]:bg-accent-soft"
    >
      <span
        aria-hidden
        className="inline-flex size-[18px] shrink-0 items-center justify-center rounded-full border border-line-strong bg-panel group-data-[state=checked]:border-accent group-data-[state=checked]:bg-accent"
      >
        <span className="size-2 rounded-full group-data-[state=checked]:bg-white" />
      </span>
      <span className="flex min-w-0 flex-col">
        <span className="text-[14px]">{t(mode)}</span>
        <span id={hintId} className="text-[12px] text-muted">
          {t(`${mode}Hint`)}
        </span>
      </span>
    </RadioGroup.Item>
  );
}
