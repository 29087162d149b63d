"use client";

import type { LucideIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn.ts";
import { useFieldProps } from "./field.tsx";

/** Looks shared by everything one types into. 16 px on touch: smaller text makes phones zoom the page. */
export const inputClasses = cn(
  "w-full min-w-0 rounded-lg border border-line-strong bg-panel text-text placeholder:text-faint",
  "transition-colors duration-[120ms] hover:border-faint focus:border-accent focus:outline-2 focus:-outline-offset-1 focus:outline-accent",
  "aria-invalid:border-danger aria-invalid:focus:outline-danger disabled:opacity-60 pointer-coarse:text-[16px]",
);

type InputProps = ComponentProps<"input"> & {
  icon?: LucideIcon;
  /** Inside the field at its end: a button, a unit. */
  trailing?: ReactNode;
};

/** A line of text. Inside a Field it takes id, description and validity from it. */
export function Input({ icon: Icon, trailing, className, ...props }: InputProps) {
  const fieldProps = useFieldProps();
  const input = (
    <input
      {...fieldProps}
      className={cn(
        inputClasses,
        "h-9 px-3 pointer-coarse:h-11",
        Icon && "pl-9",
        trailing && "pr-11",
        className,
      )}
      {...props}
    />
  );
  if (!Icon && !trailing) return input;
  return (
    <div className="relative flex items-center">
      {Icon && <Icon aria-hidden size={16} className="pointer-events-none absolute left-3 text-faint" />}
      {input}
      {trailing && <div className="absolute right-1 flex items-center">{trailing}</div>}
    </div>
  );
}
