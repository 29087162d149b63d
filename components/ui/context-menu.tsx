"use client";

import type { LucideIcon } from "lucide-react";
import { ContextMenu as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn.ts";
import { menuClasses } from "./menu-classes.ts";

export const ContextMenuTrigger = Primitive.Trigger;
export const ContextMenuRadioGroup = Primitive.RadioGroup;

/** A menu of the thing it is opened on. The rest of the page stays readable while it is open. */
export function ContextMenu(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root modal={false} {...props} />;
}

/** The list of a menu that opens by right click, long press or the menu key. */
export function ContextMenuContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content collisionPadding={8} className={cn(menuClasses.content, className)} {...props} />
    </Primitive.Portal>
  );
}

type ItemProps = ComponentProps<typeof Primitive.Item> & { icon?: LucideIcon; isDanger?: boolean };

/** One choice; `onSelect` carries it out. */
export function ContextMenuItem({ icon: Icon, isDanger, className, children, ...props }: ItemProps) {
  return (
    <Primitive.Item className={cn(menuClasses.item, isDanger && menuClasses.danger, className)} {...props}>
      {Icon && <Icon aria-hidden size={16} className={isDanger ? undefined : "text-muted"} />}
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </Primitive.Item>
  );
}

/** A choice that opens a further list, its children. */
export function ContextMenuSubmenu({
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
      </Primitive.SubTrigger>
      <Primitive.Portal>
        <Primitive.SubContent collisionPadding={8} className={cn(menuClasses.content, "max-h-80")}>
          {children}
        </Primitive.SubContent>
      </Primitive.Portal>
    </Primitive.Sub>
  );
}

export function ContextMenuSeparator() {
  return <Primitive.Separator className={menuClasses.separator} />;
}
