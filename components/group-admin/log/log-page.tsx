"use client";

import { useState } from "react";
import { type LogFilter, noFilter } from "./log-filter.ts";
import { LogFilters } from "./log-filters.tsx";
import { LogList } from "./log-list.tsx";
import { VerifyLog } from "./verify-log.tsx";

/** 日志: what the administration has done, and whether the record of it is whole. */
export function LogPage({ conversationId }: { conversationId: number }) {
  const [filter, setFilter] = useState<LogFilter>(noFilter);
  return (
    <>
      <VerifyLog conversationId={conversationId} />
      <LogFilters conversationId={conversationId} filter={filter} onChange={setFilter} />
      {/* What was read under another filter is no part of the list. */}
      <LogList key={JSON.stringify(filter)} conversationId={conversationId} filter={filter} />
    </>
  );
}
