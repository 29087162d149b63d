"use client";

import { Label } from "radix-ui";
import { createContext, type ReactNode, useContext, useId } from "react";
import { cn } from "./cn.ts";

type FieldContextValue = { id: string; describedBy: string | undefined; isInvalid: boolean };

const FieldContext = createContext<FieldContextValue | null>(null);

/** Attributes an input inside a Field must carry; empty outside of one. */
export function useFieldProps() {
  const field = useContext(FieldContext);
  if (!field) return {};
  return {
    id: field.id,
    "aria-describedby": field.describedBy,
    "aria-invalid": field.isInvalid || undefined,
  };
}

type FieldProps = {
  label: ReactNode;
  /** What may be typed; gives way to the error. */
  hint?: ReactNode;
  /** What is wrong, as a whole sentence. */
  error?: ReactNode;
  /** Beside the label, at the far end: a counter, a link. */
  aside?: ReactNode;
  /** Keeps the label for screen readers only. */
  hasHiddenLabel?: boolean;
  /** Keeps a line free below, so that an error appears without moving the form. */
  hasReservedLine?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, one input and the line below it, tied together for screen readers. */
export function Field({ label, hint, error, aside, children, className, ...options }: FieldProps) {
  const id = useId();
  const note = error || hint;
  const describedBy = note ? `${id}-note` : undefined;
  return (
    <FieldContext.Provider value={{ id, describedBy, isInvalid: Boolean(error) }}>
      <div className={cn("flex flex-col gap-1", className)}>
        <div className={cn("flex items-baseline justify-between gap-2", options.hasHiddenLabel && "sr-only")}>
          <Label.Root htmlFor={id} className="text-[13px] font-medium text-muted">
            {label}
          </Label.Root>
          {aside && <span className="text-[12px] text-faint">{aside}</span>}
        </div>
        {children}
        <p
          id={describedBy}
          aria-live="polite"
          className={cn(
            "text-[12px] leading-[18px]",
            error ? "text-danger" : "text-faint",
            options.hasReservedLine ? "min-h-[18px]" : !note && "hidden",
          )}
        >
          {note}
        </p>
      </div>
    </FieldContext.Provider>
  );
}
