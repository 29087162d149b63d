import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";

type SettingsRowProps = {
  label: string;
  /** One sentence on what it does; `hintId` lets the choice name it. */
  hint?: string;
  hintId?: string;
  /** The choice is small enough to stand beside the label on a phone, too. */
  isShort?: boolean;
  children: ReactNode;
};

/** A setting: what it is, and beside it (below it on a phone) the choice. */
export function SettingsRow({ label, hint, hintId, isShort = false, children }: SettingsRowProps) {
  return (
    <div
      className={cn(
        "flex",
        isShort
          ? "items-center justify-between gap-4"
          : "flex-col gap-1.5 sm:flex-row sm:items-center sm:justify-between sm:gap-4",
      )}
    >
      <span className="flex min-w-0 flex-col gap-0.5">
        <span className="text-[13px] font-medium text-muted">{label}</span>
        {hint && (
          <span id={hintId} className="text-[12px] text-faint">
            {hint}
          </span>
        )}
      </span>
      {children}
    </div>
  );
}
