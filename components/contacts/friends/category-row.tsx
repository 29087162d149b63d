"use client";

import { useTranslations } from "next-intl";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { useConfirmations } from "#components/dialogs/use-confirmations.ts";
import { CategoryHead } from "../category-head.tsx";
import type { FriendRow } from "../rows/friend-rows.ts";

type CategoryRowProps = {
  row: Extract<FriendRow, { kind: "category" }>;
  tabIndex: 0 | -1;
  onToggle: () => void;
};

/** The head of a category of friends: says how many of them are there. */
export function CategoryRow({ row, ...head }: CategoryRowProps) {
  const t = useTranslations("contacts.friends");
  const dialogs = useDialogs();
  const confirm = useConfirmations();
  const { category, online, total, isOpen } = row;
  return (
    <CategoryHead
      {...head}
      name={category?.name ?? t("mine")}
      count={
        <>
          <span aria-hidden className="shrink-0 text-[12px] text-muted tabular-nums">
            {t("count", { online, total })}
          </span>
          <span className="sr-only">{t("countLabel", { online, total })}</span>
        </>
      }
      isOpen={isOpen}
      onNew={() => dialogs.open({ kind: "category", category: null })}
      own={
        category && {
          onRename: () => dialogs.open({ kind: "category", category }),
          onRemove: () => confirm.removeCategory(category),
        }
      }
    />
  );
}
