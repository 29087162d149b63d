"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "#components/ui/cn.ts";
import { RowList } from "#components/ui/row-list.tsx";
import { CheckBox } from "./check-box.tsx";
import { columns } from "./columns.ts";
import type { AdminMember, MemberSort, SortKey } from "./member-filter.ts";
import { MemberTableRow } from "./member-table-row.tsx";
import type { Selection } from "./use-selection.ts";

const ROW_HEIGHT = 56;
const HEAD_HEIGHT = 48;

type MemberTableProps = {
  conversationId: number;
  members: readonly AdminMember[];
  selection: Selection;
  sort: MemberSort;
  onSort: (sort: MemberSort) => void;
};

/** The members as a table, drawn only where it is seen; on a phone each as a card. */
export function MemberTable({ conversationId, members, selection, sort, onSort }: MemberTableProps) {
  const t = useTranslations("groupAdmin.members");
  return (
    <section
      aria-label={t("label")}
      style={{ maxHeight: HEAD_HEIGHT + members.length * ROW_HEIGHT }}
      className="flex h-[max(22rem,calc(100dvh-25rem))] flex-col overflow-hidden rounded-xl border border-line"
    >
      <header
        className={cn(
          "flex shrink-0 items-center gap-2 border-b border-line bg-panel-muted px-1 text-[12px] text-muted",
          columns,
        )}
      >
        <CheckBox
          label={t("selectShown", { count: members.length })}
          isChecked={selection.shown === "all"}
          isMixed={selection.shown === "some"}
          onToggle={selection.toggleShown}
        />
        <Heading column="name" sort={sort} onSort={onSort} />
        <Heading column="level" sort={sort} onSort={onSort} />
        <Heading column="joinedAt" sort={sort} onSort={onSort} />
        <Heading column="lastSpokeAt" sort={sort} onSort={onSort} />
        <span className="flex-1 sm:hidden">{t("selectAll")}</span>
      </header>
      <RowList
        rows={members}
        keyOf={({ member }) => String(member.person.id)}
        label={t("label")}
        rowHeight={ROW_HEIGHT}
      >
        {(row, tabIndex) => (
          <MemberTableRow
            conversationId={conversationId}
            row={row}
            isChosen={selection.ids.has(row.member.person.id)}
            onToggle={selection.toggle}
            tabIndex={tabIndex}
          />
        )}
      </RowList>
    </section>
  );
}

type HeadingProps = { column: SortKey; sort: MemberSort; onSort: (sort: MemberSort) => void };

/** A column's name; sorts by it, and the other way round when pressed again. */
function Heading({ column, sort, onSort }: HeadingProps) {
  const t = useTranslations("groupAdmin.members");
  const isSorted = sort.key === column;
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
  return (
    <button
      type="button"
      aria-pressed={isSorted}
      aria-label={
        isSorted
          ? t(sort.isDescending ? "sortedDown" : "sortedUp", { column: t(`columns.${column}`) })
          : t("sortBy", { column: t(`columns.${column}`) })
      }
      onClick={() => onSort({ key: column, isDescending: isSorted && !sort.isDescending })}
      className="flex h-9 items-center gap-1 rounded text-start hover:text-text aria-pressed:font-medium aria-pressed:text-text max-sm:hidden"
    >
      {t(`columns.${column}`)}
      {isSorted && <Arrow aria-hidden size={14} />}
    </button>
  );
}
