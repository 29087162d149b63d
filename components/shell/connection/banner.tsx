import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";
import { useFocusBack } from "./use-focus-back.ts";

const tones = { warning: "bg-warning-soft text-warning", good: "bg-panel-muted text-muted" };

type BannerProps = {
  tone?: keyof typeof tones;
  icon: ReactNode;
  action?: { label: string; run: () => void };
  children: ReactNode;
};

/** One line above everything else, with at most one thing to do about it. */
export function Banner({ tone = "warning", icon, action, children }: BannerProps) {
  return (
    <div
      className={cn(
        "flex min-h-9 items-center justify-center gap-2 px-3 py-1 text-[13px] pointer-coarse:min-h-11",
        tones[tone],
      )}
    >
      <span className="shrink-0">{icon}</span>
      <span className="min-w-0">{children}</span>
      {action && <BannerAction {...action} />}
    </div>
  );
}

function BannerAction({ label, run }: { label: string; run: () => void }) {
  const focusBack = useFocusBack<HTMLButtonElement>();
  return (
    <button
      {...focusBack}
      type="button"
      onClick={run}
      className="shrink-0 rounded-md px-2 py-1 font-medium underline underline-offset-2 pointer-coarse:py-3"
    >
      {label}
    </button>
  );
}
