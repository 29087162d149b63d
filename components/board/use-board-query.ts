"use client";

import { useEffect, useRef } from "react";
import { type GroupQuery, useGroupQuery } from "#components/group-admin/use-group-query.ts";
import { useMessenger } from "#lib/client/hooks.tsx";
import type { BoardQueryResults } from "#lib/contract/group/board-queries.ts";
import type { GroupTopic } from "#lib/contract/group/topics.ts";
import type { QueryInput } from "#lib/contract/queries.ts";

const TOPICS: readonly GroupTopic[] = ["announcements"];

/** Reads something of a group's announcements or 精华, and reads it anew whenever they have changed. */
export function useBoardQuery<N extends keyof BoardQueryResults>(
  name: N,
  input: QueryInput<N> & { conversationId: number },
): GroupQuery<BoardQueryResults[N]> {
  const { conversationId } = input;
  const changes = useMessenger(
    (state) => state.messenger.conversations[conversationId]?.group?.board.changes ?? 0,
  );
  const query = useGroupQuery(name, input, TOPICS);
  const known = useRef(changes);
  const { reload } = query;
  useEffect(() => {
    if (known.current === changes) return;
    known.current = changes;
    reload();
  }, [changes, reload]);
  return query as GroupQuery<BoardQueryResults[N]>;
}
