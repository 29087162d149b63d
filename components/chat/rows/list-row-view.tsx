"use client";

import type { ListRow } from "../scroll/list-row.ts";
import type { Older } from "../scroll/use-older.ts";
import { HistoryHead } from "./history-head.tsx";
import { MessageRow } from "./message-row.tsx";
import { PendingRow } from "./pending-row.tsx";
import { RecalledRow } from "./recalled-row.tsx";
import { DayRow, NoticeRow, UnreadRow } from "./separators.tsx";

type ListRowViewProps = { row: ListRow; older: Older; isHighlighted: boolean };

/** Any line of the list. */
export function ListRowView({ row, older, isHighlighted }: ListRowViewProps) {
  switch (row.kind) {
    case "head":
      return <HistoryHead older={older} />;
    case "day":
      return <DayRow at={row.at} />;
    case "unread":
      return <UnreadRow />;
    case "notice":
      return <NoticeRow notice={row.notice} />;
    case "message":
      return row.message.recalled ? (
        <RecalledRow message={row.message} />
      ) : (
        <MessageRow
          message={row.message}
          isFirst={row.isFirst}
          isLast={row.isLast}
          isHighlighted={isHighlighted}
        />
      );
    case "pending":
      return <PendingRow pending={row.pending} isFirst={row.isFirst} isLast={row.isLast} />;
  }
}
