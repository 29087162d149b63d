"use client";

import { Tabs as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";

export const Tabs = Primitive.Root;
export const TabsContent = Primitive.Content;

/** The row of tabs, of equal widths. */
export function TabsList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  return <Primitive.List className={cn("flex border-b border-line", className)} {...props} />;
}

/** One tab; a badge may stand beside its word. */
export function TabsTrigger({ className, ...props }: ComponentProps<typeof Primitive.Trigger>) {
  return (
    <Primitive.Trigger
      className={cn(
        "relative flex h-10 flex-1 items-center justify-center gap-1.5 text-muted transition-colors duration-[120ms] hover:text-text pointer-coarse:h-11",
        "data-[state=active]:font-medium data-[state=active]:text-accent-text",
        "after:absolute after:inset-x-4 after:-bottom-px after:h-0.5 after:rounded-full data-[state=active]:after:bg-accent",
        "focus-visible:-outline-offset-2",
        className,
      )}
      {...props}
    />
  );
}
