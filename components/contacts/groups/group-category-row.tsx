"use client";

import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useConfirmations } from "#components/dialogs/use-confirmations.ts";
import { CategoryHead } from "../category-head.tsx";
import type { GroupRow } from "../rows/group-rows.ts";

type GroupCategoryRowProps = {
  row: Extract<GroupRow, { kind: "category" }>;
  tabIndex: 0 | -1;
  onToggle: () => void;
};

/** The head of a category of groups. */
export function GroupCategoryRow({ row, ...head }: GroupCategoryRowProps) {
  const dialogs = useDialogs();
  const confirm = useConfirmations();
  const { category, total, isOpen } = row;
  return (
    <CategoryHead
      {...head}
      name={category.name}
      count={<span className="shrink-0 text-[12px] text-muted tabular-nums">{total}</span>}
      isOpen={isOpen}
      onNew={() => dialogs.open({ kind: "group-category", category: null })}
      own={{
        onRename: () => dialogs.open({ kind: "group-category", category }),
        onRemove: () => confirm.removeGroupCategory(category),
      }}
    />
  );
}
