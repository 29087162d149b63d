import type { ReactNode } from "react";

type ResultRowProps = { avatar: ReactNode; name: string; below: string; error?: string; children: ReactNode };

/** One thing the directory found, with what can be done at its end. */
export function ResultRow({ avatar, name, below, error, children }: ResultRowProps) {
  return (
    <li className="flex min-h-15 items-center gap-3 px-3 py-2">
      {avatar}
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="truncate">{name}</span>
        <span className="truncate text-[13px] text-muted">{below}</span>
        {error && (
          <span role="alert" className="text-[12px] text-danger">
            {error}
          </span>
        )}
      </span>
      {children}
    </li>
  );
}

/** Stands where a button would, and says why there is none. */
export function ResultWord({ children }: { children: ReactNode }) {
  return <span className="shrink-0 text-[13px] text-muted">{children}</span>;
}
