"use client";

import type { ReactNode } from "react";
import { Waiting } from "#components/ui/waiting.tsx";
import type { GroupQuery } from "./use-group-query.ts";

type QueryStateProps = { query: GroupQuery<unknown>; children: ReactNode };

/** What was read; until then that it is being read, or why it could not be. */
export function QueryState({ query, children }: QueryStateProps) {
  return query.value === null ? <Waiting refusal={query.refusal} onRetry={query.reload} /> : children;
}
