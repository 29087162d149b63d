"use client";

import { type ComponentProps, useEffect, useRef } from "react";

type CheckBoxProps = Omit<ComponentProps<"input">, "type" | "checked" | "onChange" | "onToggle"> & {
  /** Translated name of what is chosen by it. */
  label: string;
  isChecked: boolean;
  /** Of what it stands for some is chosen and some not. */
  isMixed?: boolean;
  /** Told whether Shift was held. */
  onToggle: (isRange: boolean) => void;
};

/** A box to tick, with room around it for a finger. */
export function CheckBox({ label, isChecked, isMixed = false, onToggle, ...props }: CheckBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <label className="inline-flex size-11 shrink-0 cursor-pointer items-center justify-center">
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        checked={isChecked}
        onChange={(event) => onToggle((event.nativeEvent as MouseEvent).shiftKey === true)}
        className="size-4 cursor-pointer accent-accent"
        {...props}
      />
    </label>
  );
}
