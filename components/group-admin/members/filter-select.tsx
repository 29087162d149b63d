"use client";

import { ChevronDown } from "lucide-react";
import { cn } from "#components/ui/cn.ts";
import { inputClasses } from "#components/ui/input.tsx";

export type Choice<T extends string> = { value: T; label: string };

type FilterSelectProps<T extends string> = {
  /** Translated name of what is chosen. */
  label: string;
  value: T;
  choices: readonly Choice<T>[];
  onChoose: (value: T) => void;
  className?: string;
};

/** One of several, by the device's own list. */
export function FilterSelect<T extends string>(props: FilterSelectProps<T>) {
  const { label, value, choices, onChoose, className } = props;
  return (
    <span className={cn("relative inline-flex items-center", className)}>
      <select
        aria-label={label}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((one) => one.value === event.target.value);
          if (chosen) onChoose(chosen.value);
        }}
        className={cn(inputClasses, "h-9 appearance-none ps-3 pe-8 text-[13px] pointer-coarse:h-11")}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden size={16} className="pointer-events-none absolute end-2.5 text-faint" />
    </span>
  );
}
