"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { useFieldProps } from "./field.tsx";
import { inputClasses } from "./input.tsx";

/** One of many, in the browser's own list. Inside a Field it takes id, description and validity from it. */
export function Select({ className, children, ...props }: ComponentProps<"select">) {
  const fieldProps = useFieldProps();
  return (
    <span className="relative flex items-center">
      <select
        {...fieldProps}
        className={cn(inputClasses, "h-9 appearance-none ps-3 pe-9 pointer-coarse:h-11", className)}
        {...props}
      >
        {children}
      </select>
      <ChevronDown aria-hidden size={16} className="pointer-events-none absolute end-3 text-faint" />
    </span>
  );
}
