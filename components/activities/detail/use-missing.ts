"use client";

import { useCalm } from "#components/ui/use-calm.ts";
import { type GroupQuery, useGroupQuery } from "#lib/client/use-group-query.ts";
import type { WireActivity } from "#lib/contract/group/activities.ts";
import type { GroupTopic } from "#lib/contract/group/topics.ts";
import type { QueryResult } from "#lib/contract/queries.ts";

const NO_TOPICS: readonly GroupTopic[] = [];
/** Who reads the list while a whole class takes part reads it this often. */
const READ_EVERY_MS = 3_000;

/** Who has not taken part in an activity, read anew as it goes on. */
export function useMissing(activity: WireActivity): GroupQuery<QueryResult<"activity:missing">> {
  const { id: activityId, conversationId } = activity;
  const changes = useCalm(activity.changes, READ_EVERY_MS);
  return useGroupQuery("activity:missing", { conversationId, activityId }, NO_TOPICS, changes);
}
