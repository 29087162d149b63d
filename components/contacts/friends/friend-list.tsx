"use client";

import { Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { useDialogs } from "#components/dialogs/dialogs-provider.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RowList } from "#components/ui/row-list.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { friendRows } from "../rows/friend-rows.ts";
import { CategoryRow } from "./category-row.tsx";
import { readClosedCategories, toggleCategory } from "./closed-categories.ts";
import { FriendRow } from "./friend-row.tsx";
import { RequestsEntry } from "./requests-entry.tsx";

const ROW_HEIGHT = 60;

/** 好友: the requests, then my friends under their categories. */
export function FriendList() {
  const t = useTranslations("contacts");
  const friends = useMessenger((state) => state.messenger.friends);
  const categories = useMessenger((state) => state.messenger.categories);
  const presences = useMessenger((state) => state.presences);
  const [closed, setClosed] = useState(readClosedCategories);
  const rows = useMemo(
    () => friendRows(Object.values(friends), categories, presences, closed),
    [friends, categories, presences, closed],
  );
  const isEmpty = rows.every((row) => row.kind === "category" && row.total === 0) && categories.length === 0;
  return (
    <>
      <RequestsEntry />
      {isEmpty ? (
        <NoFriends />
      ) : (
        <RowList
          rows={rows}
          keyOf={(row) => (row.kind === "friend" ? `f${row.friendId}` : `c${row.category?.id ?? ""}`)}
          label={t("tabs.friends")}
          rowHeight={ROW_HEIGHT}
        >
          {(row, tabIndex) =>
            row.kind === "friend" ? (
              <FriendRow friendId={row.friendId} tabIndex={tabIndex} />
            ) : (
              <CategoryRow
                row={row}
                tabIndex={tabIndex}
                onToggle={() => setClosed(toggleCategory(closed, row.category?.id ?? null))}
              />
            )
          }
        </RowList>
      )}
    </>
  );
}

function NoFriends() {
  const t = useTranslations("contacts.empty");
  const dialogs = useDialogs();
  return (
    <EmptyState
      icon={Users}
      title={t("friends")}
      hint={t("friendsText")}
      action={
        <Button variant="primary" onClick={() => dialogs.open({ kind: "find" })}>
          {t("find")}
        </Button>
      }
    />
  );
}
