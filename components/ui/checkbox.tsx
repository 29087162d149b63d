"use client";

import { Check } from "lucide-react";
import { Checkbox as Primitive } from "radix-ui";

type CheckboxProps = {
  /** Translated name of what is chosen. */
  label: string;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
};

/** One of several things that can be chosen together. */
export function Checkbox({ label, isChecked, onChange }: CheckboxProps) {
  return (
    <Primitive.Root
      aria-label={label}
      checked={isChecked}
      onCheckedChange={(value) => onChange(value === true)}
      // The finger gets more than is drawn.
      className="relative inline-flex size-5 shrink-0 items-center justify-center rounded border border-line-strong bg-panel after:absolute after:-inset-3 data-[state=checked]:border-accent data-[state=checked]:bg-accent data-[state=checked]:text-on-accent"
    >
      <Primitive.Indicator>
        <Check aria-hidden size={14} strokeWidth={2.5} />
      </Primitive.Indicator>
    </Primitive.Root>
  );
}
