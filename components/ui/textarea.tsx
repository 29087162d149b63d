"use client";

import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { useFieldProps } from "./field.tsx";
import { inputClasses } from "./input.tsx";

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({ className, style, rows = 3, ...props }: ComponentProps<"textarea">) {
  const fieldProps = useFieldProps();
  return (
    <textarea
      {...fieldProps}
      rows={rows}
      // A field that grows with its text does not keep its rows by itself.
      style={{ minHeight: `calc(${rows}lh + 1.125rem)`, ...style }}
      className={cn(inputClasses, "field-sizing-content max-h-60 resize-none px-3 py-2", className)}
      {...props}
    />
  );
}
