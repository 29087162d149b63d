"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { DirectoryResults } from "#components/dialogs/directory/directory-results.tsx";
import { useDirectory } from "#components/dialogs/directory/use-directory.ts";
import { RowList } from "#components/ui/row-list.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { useMessenger } from "#lib/client/hooks.tsx";
import { selectConversationList } from "#lib/client/selectors.ts";
import { ConversationRow } from "../conversations/conversation-row.tsx";
import { FriendRow } from "../friends/friend-row.tsx";
import { GroupRow } from "../groups/group-row.tsx";
import { sortFriends } from "../rows/friend-rows.ts";
import { type SearchRow, searchRows } from "../rows/search-rows.ts";

const ROW_HEIGHT = 60;

function keyOf(row: SearchRow): string {
  if (row.kind === "part") return row.part;
  return row.kind === "friend" ? `f${row.friendId}` : `${row.kind}${row.conversationId}`;
}

/** What is found among my own, and below it the way to look further. */
export function SearchResults({ text }: { text: string }) {
  const t = useTranslations("contacts.search");
  const conversations = useMessenger(selectConversationList);
  const friends = useMessenger((state) => state.messenger.friends);
  const presences = useMessenger((state) => state.presences);
  const rows = useMemo(
    () => searchRows(text, { conversations, friends: sortFriends(Object.values(friends), presences) }),
    [text, conversations, friends, presences],
  );
  const count = rows.filter((row) => row.kind !== "part").length;
  return (
    <>
      <p
        role="status"
        className={
          count > 0 ? "sr-only" : "px-3 py-4 text-center text-[13px] text-muted [overflow-wrap:anywhere]"
        }
      >
        {count > 0 ? t("count", { count }) : t("nothing", { text })}
      </p>
      {count > 0 && (
        <RowList
          rows={rows}
          keyOf={keyOf}
          label={t("results")}
          rowHeight={ROW_HEIGHT}
          canFocus={(row) => row.kind !== "part"}
        >
          {(row, tabIndex) => <Found row={row} tabIndex={tabIndex} />}
        </RowList>
      )}
      <FindFurther key={text} text={text} />
    </>
  );
}

function Found({ row, tabIndex }: { row: SearchRow; tabIndex: 0 | -1 }) {
  const t = useTranslations("contacts.search");
  switch (row.kind) {
    case "part":
      return <h2 className="px-3 pt-3 pb-1 text-[12px] font-medium text-muted">{t(row.part)}</h2>;
    case "conversation":
      return <ConversationRow conversationId={row.conversationId} tabIndex={tabIndex} />;
    case "friend":
      return <FriendRow friendId={row.friendId} tabIndex={tabIndex} />;
    case "group":
      return <GroupRow conversationId={row.conversationId} tabIndex={tabIndex} />;
  }
}

/** 查找: asks the server for a number or a whole name. */
function FindFurther({ text }: { text: string }) {
  const t = useTranslations("contacts.search");
  const directory = useDirectory();
  return (
    <section aria-live="polite" className="max-h-[60%] shrink-0 overflow-y-auto border-t border-line">
      {directory.found === null ? (
        <button
          type="button"
          data-find-further=""
          disabled={directory.isBusy}
          onClick={() => directory.find(text)}
          className="flex h-15 w-full items-center gap-3 px-3 text-start transition-colors duration-[120ms] hover:bg-hover focus-visible:-outline-offset-2"
        >
          <span className="inline-flex size-9 shrink-0 items-center justify-center rounded-full bg-accent-soft text-accent-text">
            {directory.isBusy ? <Spinner /> : <Search aria-hidden size={18} />}
          </span>
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="truncate text-accent-text">{t("find", { text })}</span>
            <span className="truncate text-[12px] text-muted">{directory.error ?? t("findHint")}</span>
          </span>
        </button>
      ) : (
        <DirectoryResults found={directory.found} text={text} />
      )}
    </section>
  );
}
