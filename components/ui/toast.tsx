"use client";

import { useTheme } from "next-themes";
import { Toaster as Sonner } from "sonner";

export { toast } from "sonner";

/** Where passing notices appear; stands once, in the layout. */
export function Toaster({ label }: { label: string }) {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === "dark" ? "dark" : "light"}
      position="top-center"
      containerAriaLabel={label}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-2.5 rounded-xl border border-line bg-panel-raised px-4 py-3 text-[14px] text-text shadow-panel",
          error: "[&_[data-icon]]:text-danger",
          success: "[&_[data-icon]]:text-success",
          description: "text-[13px] text-muted",
          actionButton:
            "ml-auto shrink-0 rounded-md px-2 py-1 font-medium text-accent-text hover:bg-accent-soft",
        },
      }}
    />
  );
}
