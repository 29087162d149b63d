"use client";

import { Ellipsis } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button.tsx";
import { Menu, MenuContent, MenuTrigger } from "./menu.tsx";

type RowMenuProps = {
  label: string;
  tabIndex: 0 | -1;
  /** Called before the focus returns to the row; preventing the event's default leaves it where it is. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
};

/** The “…” at the end of a list's row, with what can be done with it. */
export function RowMenu({ label, tabIndex, onCloseAutoFocus, children }: RowMenuProps) {
  return (
    <Menu modal={false}>
      <MenuTrigger asChild>
        <IconButton
          icon={Ellipsis}
          size="sm"
          tabIndex={tabIndex}
          tooltipSide={null}
          label={label}
          className="pointer-coarse:min-h-11 pointer-coarse:min-w-11"
        />
      </MenuTrigger>
      <MenuContent align="end" onCloseAutoFocus={onCloseAutoFocus}>
        {children}
      </MenuContent>
    </Menu>
  );
}
