"use client";

import { useEffect, useState } from "react";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import { useGroupQuery } from "#lib/client/use-group-query.ts";
import type { QueryResult } from "#lib/contract/queries.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import { joinLogs } from "./join-logs.ts";
import { type LogFilter, logQuery } from "./log-filter.ts";

type Log = QueryResult<"group:log">;

/** The log of a group as far as it was read, newest first and current; `readOlder` reads the next page of it. */
export function useLog(conversationId: number, filter: LogFilter) {
  const client = useMessengerClient();
  const query = logQuery(conversationId, filter);
  const { value: newest, refusal, reload } = useGroupQuery("group:log", query, ["log"]);
  const [log, setLog] = useState<Log | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<Refusal | null>(null);

  useEffect(() => {
    if (newest) setLog((known) => (known ? joinLogs(known, newest, "newer") : newest));
  }, [newest]);

  const readOlder = async () => {
    if (!log?.nextSeq || isBusy) return;
    setIsBusy(true);
    const answer = await client.query("group:log", { ...query, beforeSeq: log.nextSeq });
    setIsBusy(false);
    setFailure(answer.ok ? null : answer.refusal);
    if (answer.ok) setLog((known) => (known ? joinLogs(known, answer.value, "older") : answer.value));
  };
  return { log, refusal: failure ?? refusal, isBusy, readOlder, reload };
}
