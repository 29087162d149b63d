import type { ReactNode } from "react";

type NameHeadProps = { avatar: ReactNode; name: string; number: number };

/** Whom or what a dialog is about. */
export function NameHead({ avatar, name, number }: NameHeadProps) {
  return (
    <div className="flex items-center gap-3">
      {avatar}
      <div className="min-w-0">
        <p className="truncate font-medium">{name}</p>
        <p className="text-[13px] text-muted tabular-nums">{number}</p>
      </div>
    </div>
  );
}
