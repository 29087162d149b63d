"use client";

import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { useReturnFocus } from "./use-return-focus.ts";

type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** For screen readers; the content shows a heading of its own. */
  title: string;
  className?: string;
  children: ReactNode;
};

/** The panel, not its first button: that one would show its tooltip over what one came to see. */
function focusPanel(event: Event): void {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
}

/** A panel that slides over the right edge where there is no room beside the rest. */
export function Sheet({ open, onOpenChange, title, className, children }: SheetProps) {
  const returnFocus = useReturnFocus(focusPanel);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim animate-fade" />
        <Primitive.Content
          {...returnFocus}
          aria-describedby={undefined}
          className={cn(
            "fixed inset-y-0 right-0 z-50 flex w-[min(320px,88vw)] flex-col bg-panel text-text shadow-panel outline-none animate-slide",
            "pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)]",
            className,
          )}
        >
          <Primitive.Title className="sr-only">{title}</Primitive.Title>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
