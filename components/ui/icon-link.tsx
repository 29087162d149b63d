import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ComponentProps } from "react";
import { iconClasses, iconProps } from "./icon-look.ts";
import { Tooltip } from "./tooltip.tsx";

type IconLinkProps = Omit<ComponentProps<typeof Link>, "children" | "aria-label"> & {
  icon: LucideIcon;
  /** Translated; read aloud and shown as a tooltip. */
  label: string;
};

/** A link that is only an icon. */
export function IconLink({ icon: Icon, label, className, ...props }: IconLinkProps) {
  return (
    <Tooltip label={label} side="bottom">
      <Link aria-label={label} className={iconClasses({}, className)} {...props}>
        <Icon {...iconProps("md")} />
      </Link>
    </Tooltip>
  );
}
