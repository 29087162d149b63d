"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ReactElement, ReactNode } from "react";

/** Lets tooltips share their delay; stands once, in the layout. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Primitive.Provider delayDuration={450} skipDelayDuration={200}>
      {children}
    </Primitive.Provider>
  );
}

type TooltipProps = {
  label: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  /** One element that takes a ref and props; props meant for it may be given to the tooltip. */
  children: ReactElement;
};

/** A short word on what the pointer or focus rests on. Never the only place of a fact. */
export function Tooltip({ label, side = "bottom", children, ...triggerProps }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild {...triggerProps}>
        {children}
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-60 max-w-72 select-none rounded-md bg-tooltip px-2 py-1 text-[12px] text-on-tooltip shadow-panel animate-appear"
        >
          {label}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
