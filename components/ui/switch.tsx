"use client";

import { Switch as Primitive } from "radix-ui";

type SwitchProps = {
  /** Translated name of what is on or off. */
  label: string;
  /** The id of a sentence that explains it. */
  describedBy?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
};

/** Something that is on or off and takes effect at once. */
export function Switch({ label, describedBy, isOn, onChange }: SwitchProps) {
  return (
    <Primitive.Root
      aria-label={label}
      aria-describedby={describedBy}
      checked={isOn}
      onCheckedChange={onChange}
      // The finger gets more than is drawn.
      className="relative inline-flex h-6 w-11 shrink-0 items-center rounded-full bg-line-strong p-0.5 transition-colors duration-[120ms] after:absolute after:-inset-2.5 data-[state=checked]:bg-accent"
    >
      <Primitive.Thumb className="block size-5 rounded-full bg-white shadow-sm transition-transform duration-[120ms] data-[state=checked]:translate-x-5 rtl:data-[state=checked]:-translate-x-5" />
    </Primitive.Root>
  );
}
