import type { ReactNode } from "react";

/** What is wrong with a form as a whole; read aloud when it appears. */
export function FormError({ children }: { children: ReactNode }) {
  return (
    <div role="alert">
      {children && <p className="rounded-lg bg-danger-soft px-3 py-2 text-[13px] text-danger">{children}</p>}
    </div>
  );
}
