import type { ReactNode } from "react";

/** What stands where a list would be: one sentence. */
export function EmptyList({ children }: { children: ReactNode }) {
  return <p className="px-4 py-6 text-center text-[13px] text-muted">{children}</p>;
}
