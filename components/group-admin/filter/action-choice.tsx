"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "radix-ui";
import { useId } from "react";
import { type FilterAction, filterActions } from "#lib/contract/group/filter-actions.ts";

type ActionChoiceProps = { value: FilterAction; onChange: (action: FilterAction) => void };

/** What becomes of a message with one of the words, each with a sentence on it. */
export function ActionChoice({ value, onChange }: ActionChoiceProps) {
  const t = useTranslations("groupAdmin.filter");
  const labelId = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <span id={labelId} className="text-[13px] font-medium text-muted">
        {t("form.action")}
      </span>
      <RadioGroup.Root
        aria-labelledby={labelId}
        value={value}
        onValueChange={(next) => {
          const action = filterActions.find((one) => one === next);
          if (action) onChange(action);
        }}
        className="grid gap-2 sm:grid-cols-2"
      >
        {filterActions.map((action) => (
          <RadioGroup.Item
            key={action}
            value={action}
            aria-describedby={`${labelId}-${action}`}
            aria-label={t(`action.${action}`)}
            className="rounded-lg border border-line-strong px-3 py-2 text-start transition-colors duration-[120ms] hover:bg-hover data-[state=checked]:border-accent data-[state=checked]:bg-accent-soft"
          >
            <span className="block text-[14px] font-medium">{t(`action.${action}`)}</span>
            <span id={`${labelId}-${action}`} className="mt-0.5 block text-[12px] text-muted">
              {t(`actionHint.${action}`)}
            </span>
          </RadioGroup.Item>
        ))}
      </RadioGroup.Root>
    </div>
  );
}
