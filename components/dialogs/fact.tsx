import type { ReactNode } from "react";

/** One line of a card: what it is, what it says. Inside a <dl>. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="flex min-h-11 items-center gap-3 py-1.5">
      <dt className="w-20 shrink-0 text-[13px] text-muted">{term}</dt>
      <dd className="flex min-w-0 flex-1 items-center gap-1 [overflow-wrap:anywhere]">{children}</dd>
    </div>
  );
}
