"use client";

import type { LucideIcon } from "lucide-react";
import { RadioGroup } from "radix-ui";
import { cn } from "./cn.ts";

export type Segment<T extends string> = { value: T; label: string; icon?: LucideIcon };

type SegmentedProps<T extends string> = {
  /** Translated name of the whole choice. */
  label: string;
  value: T;
  segments: readonly Segment<T>[];
  onChange: (value: T) => void;
  className?: string;
};

/** A choice among a few, all visible; arrow keys move it. */
export function Segmented<T extends string>({
  label,
  value,
  segments,
  onChange,
  className,
}: SegmentedProps<T>) {
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={(next) => {
        const segment = segments.find((one) => one.value === next);
        if (segment) onChange(segment.value);
      }}
      className={cn("inline-flex rounded-lg bg-segments p-0.5", className)}
    >
      {segments.map(({ value: own, label: text, icon: Icon }) => (
        <RadioGroup.Item
          key={own}
          value={own}
          className={cn(
            "inline-flex h-8 flex-1 items-center justify-center gap-1.5 whitespace-nowrap rounded-md px-3 text-[13px] text-muted pointer-coarse:h-10",
            "transition-colors duration-[120ms] hover:text-text",
            "data-[state=checked]:bg-segment data-[state=checked]:font-medium data-[state=checked]:text-text data-[state=checked]:shadow-sm",
          )}
        >
          {Icon && <Icon aria-hidden size={16} />}
          {text}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
