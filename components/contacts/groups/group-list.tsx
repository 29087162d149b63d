"use client";

import { UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RowList } from "#components/ui/row-list.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { readClosedCategories, toggleCategory } from "../friends/closed-categories.ts";
import { groupRows, type GroupRow as Row } from "../rows/group-rows.ts";
import { GroupCategoryRow } from "./group-category-row.tsx";
import { GroupRow } from "./group-row.tsx";

const ROW_HEIGHT = 60;

function keyOf(row: Row): string {
  if (row.kind === "group") return `g${row.conversationId}`;
  return row.kind === "category" ? `c${row.category.id}` : row.role;
}

/** 群: my groups under my categories, the others under what I am in them. */
export function GroupList() {
  const t = useTranslations("contacts");
  const conversations = useMessenger((state) => state.messenger.conversations);
  const categories = useMessenger((state) => state.messenger.groupCategories);
  const [closed, setClosed] = useState(() => readClosedCategories("groups"));
  const rows = useMemo(
    () => groupRows(Object.values(conversations), categories, closed),
    [conversations, categories, closed],
  );
  if (rows.length === 0) return <NoGroups />;
  return (
    <RowList
      rows={rows}
      keyOf={keyOf}
      label={t("tabs.groups")}
      rowHeight={ROW_HEIGHT}
      canFocus={(row) => row.kind !== "role"}
    >
      {(row, tabIndex) => {
        if (row.kind === "group") return <GroupRow conversationId={row.conversationId} tabIndex={tabIndex} />;
        if (row.kind === "category")
          return (
            <GroupCategoryRow
              row={row}
              tabIndex={tabIndex}
              onToggle={() => setClosed(toggleCategory(closed, row.category.id, "groups"))}
            />
          );
        return (
          <h2 className="flex h-9 items-center gap-1.5 px-3 text-[13px] font-medium">
            {t(`groups.${row.role}`)}
            <span className="text-[12px] font-normal text-muted tabular-nums">{row.total}</span>
          </h2>
        );
      }}
    </RowList>
  );
}

function NoGroups() {
  const t = useTranslations("contacts.empty");
  const dialogs = useDialogs();
  return (
    <EmptyState
      icon={UsersRound}
      title={t("groups")}
      hint={t("groupsText")}
      action={
        <Button variant="primary" onClick={() => dialogs.open({ kind: "create-group" })}>
          {t("createGroup")}
        </Button>
      }
    />
  );
}
