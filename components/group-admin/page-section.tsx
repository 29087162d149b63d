import type { ReactNode } from "react";

type PageSectionProps = {
  title: ReactNode;
  /** Beside the title, at the far end. */
  action?: ReactNode;
  children: ReactNode;
};

/** A part of a page of the administration, with a title of its own. */
export function PageSection({ title, action, children }: PageSectionProps) {
  return (
    <section className="overflow-hidden rounded-xl border border-line">
      <div className="flex min-h-12 items-center justify-between gap-3 border-b border-line px-4 py-2">
        <h3 className="flex min-w-0 items-center gap-2 text-[14px] font-semibold">{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
