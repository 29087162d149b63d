import type { ReactNode } from "react";

/** A setting: what it is, and beside it (below it on a phone) the choice. */
export function SettingsRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1.5 sm:flex-row sm:items-center sm:justify-between sm:gap-4">
      <span className="text-[13px] font-medium text-muted">{label}</span>
      {children}
    </div>
  );
}
