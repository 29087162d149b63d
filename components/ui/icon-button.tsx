import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { type IconLook, iconClasses, iconProps } from "./icon-look.ts";
import { Tooltip } from "./tooltip.tsx";

type IconButtonProps = Omit<ComponentProps<"button">, "children" | "aria-label"> &
  IconLook & {
    icon: LucideIcon;
    /** Translated; read aloud and shown as a tooltip. */
    label: string;
    /** Where the tooltip stands; null: none. */
    tooltipSide?: "top" | "right" | "bottom" | "left" | null;
  };

/** A button that is only an icon. Works as the trigger of menus, popovers and dialogs. */
export function IconButton({ icon: Icon, label, size, variant, ...props }: IconButtonProps) {
  const { tooltipSide = "bottom", className, type = "button", ...rest } = props;
  const button = (
    <button type={type} aria-label={label} className={iconClasses({ size, variant }, className)} {...rest}>
      <Icon {...iconProps(size)} />
    </button>
  );
  if (tooltipSide === null) return button;
  return (
    <Tooltip label={label} side={tooltipSide}>
      {button}
    </Tooltip>
  );
}
