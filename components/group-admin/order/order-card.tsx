import { type ReactNode, useId } from "react";

type OrderCardProps = { title: string; hint?: string; children: ReactNode };

/** Rules that belong together, under one heading. */
export function OrderCard({ title, hint, children }: OrderCardProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-4 rounded-xl border border-line p-4">
      <div>
        <h3 id={id} className="text-[15px] font-semibold leading-6">
          {title}
        </h3>
        {hint && <p className="text-[12px] text-muted">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
