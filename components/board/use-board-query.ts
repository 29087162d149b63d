"use client";

import { useMessenger } from "#lib/client/hooks.tsx";
import { type GroupQuery, useGroupQuery } from "#lib/client/use-group-query.ts";
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
  return useGroupQuery(name, input, TOPICS, changes) as GroupQuery<BoardQueryResults[N]>;
}
