"use client";

import { ChevronRight, FolderPlus, PenLine, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useConfirmations } from "#components/dialogs/use-confirmations.ts";
import { cn } from "#components/ui/cn.ts";
import { MenuItem } from "#components/ui/menu.tsx";
import { rowMain } from "#components/ui/row-list.tsx";
import { RowMenu } from "#components/ui/row-menu.tsx";
import type { GroupRow } from "../rows/group-rows.ts";

type GroupCategoryRowProps = {
  row: Extract<GroupRow, { kind: "category" }>;
  tabIndex: 0 | -1;
  onToggle: () => void;
};

/** The head of a category of groups: opens and closes it. */
export function GroupCategoryRow({ row, tabIndex, onToggle }: GroupCategoryRowProps) {
  const t = useTranslations("contacts.category");
  const dialogs = useDialogs();
  const confirm = useConfirmations();
  const { category, total, isOpen } = row;
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
        <span className="min-w-0 truncate font-medium">{category.name}</span>
        <span className="shrink-0 text-[12px] text-muted tabular-nums">{total}</span>
      </button>
      <span className="absolute end-2 opacity-0 focus-within:opacity-100 group-hover/row:opacity-100 has-data-[state=open]:opacity-100 pointer-coarse:opacity-100">
        <RowMenu label={t("menu", { name: category.name })} tabIndex={tabIndex}>
          <MenuItem
            icon={FolderPlus}
            onSelect={() => dialogs.open({ kind: "group-category", category: null })}
          >
            {t("new")}
          </MenuItem>
          <MenuItem icon={PenLine} onSelect={() => dialogs.open({ kind: "group-category", category })}>
            {t("rename")}
          </MenuItem>
          <MenuItem icon={Trash2} isDanger onSelect={() => confirm.removeGroupCategory(category)}>
            {t("remove")}
          </MenuItem>
        </RowMenu>
      </span>
    </div>
  );
}
