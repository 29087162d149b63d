"use client";

import { UsersRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RowList } from "#components/ui/row-list.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { groupRows } from "../rows/group-rows.ts";
import { GroupRow } from "./group-row.tsx";

const ROW_HEIGHT = 60;

/** 群: my groups under what I am in them. */
export function GroupList() {
  const t = useTranslations("contacts");
  const dialogs = useDialogs();
  const conversations = useMessenger((state) => state.messenger.conversations);
  const rows = useMemo(() => groupRows(Object.values(conversations)), [conversations]);
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={UsersRound}
        title={t("empty.groups")}
        hint={t("empty.groupsText")}
        action={
          <Button variant="primary" onClick={() => dialogs.open({ kind: "create-group" })}>
            {t("empty.createGroup")}
          </Button>
        }
      />
    );
  }
  return (
    <RowList
      rows={rows}
      keyOf={(row) => (row.kind === "group" ? `g${row.conversationId}` : row.role)}
      label={t("tabs.groups")}
      rowHeight={ROW_HEIGHT}
      canFocus={(row) => row.kind === "group"}
    >
      {(row, tabIndex) =>
        row.kind === "group" ? (
          <GroupRow conversationId={row.conversationId} tabIndex={tabIndex} />
        ) : (
          <h2 className="flex h-9 items-center gap-1.5 px-3 text-[13px] font-medium">
            {t(`groups.${row.role}`)}
            <span className="text-[12px] font-normal text-muted tabular-nums">{row.total}</span>
          </h2>
        )
      }
    </RowList>
  );
}
