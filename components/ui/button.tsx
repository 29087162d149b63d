import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn.ts";
import { Spinner } from "./spinner.tsx";

export type ButtonVariant = "primary" | "secondary" | "ghost" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border border-line-strong bg-panel text-text hover:bg-hover",
  ghost: "text-accent-text hover:bg-accent-soft",
  danger: "bg-danger-strong text-on-danger hover:brightness-95",
};

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 px-2.5 text-[13px] pointer-coarse:h-9",
  md: "h-9 px-4 pointer-coarse:h-11",
  lg: "h-11 px-5 text-[15px]",
};

type ButtonProps = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Shows a spinner and takes no clicks; the button keeps its width and its focus. */
  isBusy?: boolean;
  /** Gives the looks to the one child instead, such as a link. */
  asChild?: boolean;
};

/** A push button. `type` is "button" unless told. */
export function Button({
  variant = "secondary",
  size = "md",
  isBusy = false,
  asChild,
  ...props
}: ButtonProps) {
  const { className, children, onClick, type = "button", ...rest } = props;
  const classes = cn(
    "relative inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-lg font-medium",
    "transition-colors duration-[120ms] disabled:cursor-not-allowed disabled:opacity-50",
    variants[variant],
    sizes[size],
    className,
  );
  if (asChild) {
    return (
      <Slot.Root className={classes} {...rest}>
        {children}
      </Slot.Root>
    );
  }
  return (
    <button
      type={isBusy && type === "submit" ? "button" : type}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      onClick={isBusy ? undefined : onClick}
      className={classes}
      {...rest}
    >
      <span className={cn("inline-flex items-center gap-1.5", isBusy && "opacity-0")}>{children}</span>
      {isBusy && <Spinner className="absolute" />}
    </button>
  );
}
