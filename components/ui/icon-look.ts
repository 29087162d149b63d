import { cn } from "./cn.ts";

const sizes = {
  sm: "size-7 pointer-coarse:size-9",
  md: "size-9 pointer-coarse:size-11",
  lg: "size-11",
} as const;

const variants = {
  plain: "text-muted hover:bg-hover hover:text-text data-[state=open]:bg-hover aria-pressed:text-accent-text",
  rail: "text-rail-text hover:bg-rail-hover hover:text-on-rail data-[state=open]:bg-rail-hover aria-[current]:bg-rail-hover aria-[current]:text-on-rail",
  accent: "bg-accent text-on-accent hover:bg-accent-hover",
} as const;

export type IconLook = { size?: keyof typeof sizes | undefined; variant?: keyof typeof variants | undefined };

/** The classes of something pressable that is only an icon. */
export function iconClasses({ size = "md", variant = "plain" }: IconLook, className?: string): string {
  return cn(
    "inline-flex shrink-0 items-center justify-center rounded-lg transition-colors duration-[120ms]",
    "disabled:cursor-not-allowed disabled:opacity-45",
    sizes[size],
    variants[variant],
    className,
  );
}

/** How its icon is drawn. */
export const iconProps = (size: IconLook["size"]) =>
  ({ "aria-hidden": true, size: size === "sm" ? 16 : 20, strokeWidth: 1.75 }) as const;
