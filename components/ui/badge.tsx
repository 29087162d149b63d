import type { ReactNode } from "react";
import { cn } from "./cn.ts";

type CountBadgeProps = {
  count: number;
  /** Grey instead of red: unread, but muted. */
  isMuted?: boolean;
  /** Translated sentence for screen readers, such as "3 条未读"; without it the number is hidden from them. */
  label?: string;
  className?: string;
};

/** A number on something unread: nothing for zero, 99+ at most. */
export function CountBadge({ count, isMuted = false, label, className }: CountBadgeProps) {
  if (count <= 0) return null;
  return (
    <span
      className={cn(
        "inline-flex h-[18px] min-w-[18px] shrink-0 items-center justify-center rounded-full px-[5px] text-[11px] font-semibold tabular-nums leading-none",
        isMuted ? "bg-badge-muted text-on-badge" : "bg-badge text-on-badge",
        className,
      )}
    >
      <span aria-hidden>{count > 99 ? "99+" : count}</span>
      {label && <span className="sr-only">{label}</span>}
    </span>
  );
}

/** A point on something that waits without a number. */
export function DotBadge({ isMuted = false, label }: Pick<CountBadgeProps, "isMuted"> & { label: string }) {
  return (
    <span className="inline-flex h-[18px] shrink-0 items-center">
      <span className={cn("size-2.5 rounded-full", isMuted ? "bg-badge-muted" : "bg-badge")} />
      <span className="sr-only">{label}</span>
    </span>
  );
}

const tones = {
  neutral: "bg-hover text-muted",
  accent: "bg-accent-soft text-accent-text",
  warning: "bg-warning-soft text-warning",
  danger: "bg-danger-soft text-danger",
} as const;

/** A short word on somebody or something: 群主, 管理员, 草稿. */
export function Badge({
  tone = "neutral",
  className,
  children,
}: {
  tone?: keyof typeof tones;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={cn(
        "inline-flex h-[18px] shrink-0 items-center rounded px-1.5 text-[11px] font-medium",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
