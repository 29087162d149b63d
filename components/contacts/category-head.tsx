"use client";

import { ChevronRight, FolderPlus, PenLine, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";
import { MenuItem } from "#components/ui/menu.tsx";
import { rowMain } from "#components/ui/row-list.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";

type CategoryHeadProps = {
  name: string;
  /** How many are in it. */
  count: ReactNode;
  isOpen: boolean;
  tabIndex: 0 | -1;
  onToggle: () => void;
  onNew: () => void;
  /** What can be done with a category of one's own; null: it is built in. */
  own: { onRename: () => void; onRemove: () => void } | null;
};

/** The head of a category of friends or groups: opens and closes it, and has its menu. */
export function CategoryHead({ name, count, isOpen, tabIndex, onToggle, onNew, own }: CategoryHeadProps) {
  const t = useTranslations("contacts.category");
  return (
    <div className="group/row relative flex items-center hover:bg-hover">
      <button
        {...rowMain}
        type="button"
        tabIndex={tabIndex}
        aria-expanded={isOpen}
        onClick={onToggle}
        className="flex h-9 w-full min-w-0 items-center gap-1.5 ps-2 pe-11 text-start text-[13px] focus-visible:-outline-offset-2 pointer-coarse:h-11"
      >
        <ChevronRight
          aria-hidden
          size={16}
          className={cn("shrink-0 text-faint transition-transform duration-[120ms]", isOpen && "rotate-90")}
        />
        <span className="min-w-0 truncate font-medium">{name}</span>
        {count}
      </button>
      <span className="absolute end-2 opacity-0 focus-within:opacity-100 group-hover/row:opacity-100 has-data-[state=open]:opacity-100 pointer-coarse:opacity-100">
        <RowMenu label={t("menu", { name })} tabIndex={tabIndex}>
          <MenuItem icon={FolderPlus} onSelect={onNew}>
            {t("new")}
          </MenuItem>
          {own && (
            <>
              <MenuItem icon={PenLine} onSelect={own.onRename}>
                {t("rename")}
              </MenuItem>
              <MenuItem icon={Trash2} isDanger onSelect={own.onRemove}>
                {t("remove")}
              </MenuItem>
            </>
          )}
        </RowMenu>
      </span>
    </div>
  );
}
