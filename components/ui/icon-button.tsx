import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { Tooltip } from "./tooltip.tsx";

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

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> & {
  icon: LucideIcon;
  /** Translated; read aloud and shown as a tooltip. */
  label: string;
  size?: keyof typeof sizes;
  variant?: keyof typeof variants;
  /** Where the tooltip stands; null: none. */
  tooltipSide?: "top" | "right" | "bottom" | "left" | null;
};

/** A button that is only an icon. Works as the trigger of menus, popovers and dialogs. */
export function IconButton({ icon: Icon, label, size = "md", variant = "plain", ...props }: IconButtonProps) {
  const { tooltipSide = "bottom", className, type = "button", ...rest } = props;
  const button = (
    <button
      type={type}
      aria-label={label}
      className={cn(
        "inline-flex shrink-0 items-center justify-center rounded-lg transition-colors duration-[120ms]",
        "disabled:cursor-not-allowed disabled:opacity-45",
        sizes[size],
        variants[variant],
        className,
      )}
      {...rest}
    >
      <Icon aria-hidden size={size === "sm" ? 16 : 20} strokeWidth={1.75} />
    </button>
  );
  if (tooltipSide === null) return button;
  return (
    <Tooltip label={label} side={tooltipSide}>
      {button}
    </Tooltip>
  );
}
