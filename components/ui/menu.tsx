"use client";

import { Check, ChevronRight, type LucideIcon } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn.ts";
import { menuClasses } from "./menu-classes.ts";

export const MenuTrigger = Primitive.Trigger;
export const MenuRadioGroup = Primitive.RadioGroup;

/** A menu and its trigger. The rest of the page stays readable for assistive technology while it is open. */
export function Menu(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root modal={false} {...props} />;
}

/** The list of a menu that opens from its trigger. */
export function MenuContent({
  className,
  sideOffset = 4,
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={sideOffset}
        collisionPadding={8}
        className={cn(
          menuClasses.content,
          "max-h-(--radix-dropdown-menu-content-available-height)",
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}

type MenuItemProps = ComponentProps<typeof Primitive.Item> & {
  icon?: LucideIcon;
  isDanger?: boolean;
  shortcut?: string;
};

/** One choice; `onSelect` carries it out. */
export function MenuItem({ icon: Icon, isDanger, shortcut, className, children, ...props }: MenuItemProps) {
  return (
    <Primitive.Item className={cn(menuClasses.item, isDanger && menuClasses.danger, className)} {...props}>
      {Icon && <Icon aria-hidden size={16} className={isDanger ? undefined : "text-muted"} />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
      {shortcut && <kbd className="font-sans text-[12px] text-faint">{shortcut}</kbd>}
    </Primitive.Item>
  );
}

/** One of several, inside a MenuRadioGroup. */
export function MenuRadioItem({ className, children, ...props }: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem className={cn(menuClasses.item, className)} {...props}>
      <span className="flex min-w-0 flex-1 items-center gap-2.5 truncate">{children}</span>
      <Primitive.ItemIndicator>
        <Check aria-hidden size={16} className="text-accent-text" />
      </Primitive.ItemIndicator>
    </Primitive.RadioItem>
  );
}

/** A choice that opens a further list, its children. */
export function MenuSubmenu({
  icon: Icon,
  label,
  children,
}: {
  icon?: LucideIcon;
  label: ReactNode;
  children: ReactNode;
}) {
  return (
    <Primitive.Sub>
      <Primitive.SubTrigger className={cn(menuClasses.item, "data-[state=open]:bg-hover")}>
        {Icon && <Icon aria-hidden size={16} className="text-muted" />}
        <span className="min-w-0 flex-1 truncate">{label}</span>
        <ChevronRight aria-hidden size={16} className="text-faint" />
      </Primitive.SubTrigger>
      <Primitive.Portal>
        <Primitive.SubContent collisionPadding={8} className={cn(menuClasses.content, "max-h-80")}>
          {children}
        </Primitive.SubContent>
      </Primitive.Portal>
    </Primitive.Sub>
  );
}

export function MenuLabel({ className, ...props }: ComponentProps<typeof Primitive.Label>) {
  return <Primitive.Label className={cn(menuClasses.label, className)} {...props} />;
}

export function MenuSeparator() {
  return <Primitive.Separator className={menuClasses.separator} />;
}
