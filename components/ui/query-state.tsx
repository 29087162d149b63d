"use client";

import type { ReactNode } from "react";
import type { GroupQuery } from "#lib/client/use-group-query.ts";
import { Waiting } from "./waiting.tsx";

type QueryStateProps = { query: GroupQuery<unknown>; children: ReactNode };

/** What was read; until then that it is being read, or why it could not be. */
export function QueryState({ query, children }: QueryStateProps) {
  return query.value === null ? <Waiting refusal={query.refusal} onRetry={query.reload} /> : children;
}
