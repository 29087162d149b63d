"use client";

import { Switch as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { useFieldProps } from "./field.tsx";

/** On or off, at once. */
export function Switch({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  const fieldProps = useFieldProps();
  return (
    <Primitive.Root
      {...fieldProps}
      className={cn(
        "relative inline-flex h-6 w-10 shrink-0 items-center rounded-full bg-switch-off transition-colors duration-[120ms]",
        "data-[state=checked]:bg-accent disabled:cursor-not-allowed disabled:opacity-50",
        className,
      )}
      {...props}
    >
      <Primitive.Thumb className="size-5 translate-x-0.5 rounded-full bg-on-avatar shadow transition-transform duration-[120ms] data-[state=checked]:translate-x-[18px]" />
    </Primitive.Root>
  );
}
