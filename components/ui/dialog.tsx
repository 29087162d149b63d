"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";
import { IconButton } from "./icon-button.tsx";
import { useReturnFocus } from "./use-return-focus.ts";

const widths = { sm: "sm:max-w-[360px]", md: "sm:max-w-[460px]", lg: "sm:max-w-[640px]" } as const;

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** One sentence below the title, read with it. */
  description?: ReactNode;
  /** Keeps the title for screen readers only, as on a card that shows a name of its own. */
  hasHiddenTitle?: boolean;
  size?: keyof typeof widths;
  /** The buttons; the main one last. */
  footer?: ReactNode;
  /** Receives the focus instead of the first control; prevent the default and focus what should have it. */
  onOpenAutoFocus?: (event: Event) => void;
  className?: string;
  children?: ReactNode;
};

/** A window in front of everything: centred on a desktop, a sheet from below on a phone. Esc closes it. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, size = "md", children, footer, className } = props;
  const returnFocus = useReturnFocus(props.onOpenAutoFocus);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-scrim animate-fade" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          {...returnFocus}
          className={cn(
            "fixed z-50 flex w-full flex-col bg-panel-raised text-text shadow-panel outline-none",
            "inset-x-0 bottom-0 max-h-[92dvh] rounded-t-2xl pb-[env(safe-area-inset-bottom)] animate-rise",
            "sm:inset-auto sm:top-1/2 sm:left-1/2 sm:max-h-[min(86dvh,720px)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl sm:pb-0 sm:animate-appear",
            widths[size],
            className,
          )}
        >
          <header
            className={cn(
              "flex items-start gap-3 px-5 pt-4 pb-3",
              props.hasHiddenTitle && "absolute right-0 p-2",
            )}
          >
            <div className={cn("min-w-0 flex-1 pt-1", props.hasHiddenTitle && "sr-only")}>
              <Primitive.Title className="text-[16px] font-semibold leading-6">{title}</Primitive.Title>
              {description && (
                <Primitive.Description className="mt-0.5 text-[13px] text-muted">
                  {description}
                </Primitive.Description>
              )}
            </div>
            <CloseButton />
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
          {footer && (
            <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function CloseButton() {
  const t = useTranslations("common");
  return (
    <Primitive.Close asChild>
      <IconButton icon={X} label={t("close")} size="sm" tooltipSide={null} className="-mr-1.5" />
    </Primitive.Close>
  );
}
