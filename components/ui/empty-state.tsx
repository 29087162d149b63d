import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn.ts";

type EmptyStateProps = {
  icon: LucideIcon;
  /** One sentence. */
  title: ReactNode;
  hint?: ReactNode;
  /** One button. */
  action?: ReactNode;
  className?: string;
};

/** What stands where a list would be. */
export function EmptyState({ icon: Icon, title, hint, action, className }: EmptyStateProps) {
  return (
    <div className={cn("flex flex-col items-center justify-center gap-2 px-6 py-10 text-center", className)}>
      <span className="mb-1 inline-flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent-text">
        <Icon aria-hidden size={22} strokeWidth={1.75} />
      </span>
      <div className="text-text">{title}</div>
      {hint && <p className="max-w-72 text-[13px] text-muted">{hint}</p>}
      {action && <div className="mt-2">{action}</div>}
    </div>
  );
}
