"use client";

import { useCallback, useEffect, useState } from "react";
import type { Refusal } from "../../contract/refusals.ts";
import { useMessenger, useMessengerClient } from "../hooks.tsx";
import type { ClientState } from "../types.ts";

type Listed = { ids: number[]; hasMore: boolean };

/** Activities of a group that have begun since a list was read, the newest first. */
function begunSince({ activities }: ClientState, conversationId: number, newest: number): number[] {
  return Object.values(activities)
    .flatMap((state) => (state.kind === "known" ? state.activity : []))
    .filter((activity) => activity.conversationId === conversationId && activity.id > newest)
    .map(({ id }) => id)
    .sort((a, b) => b - a);
}

/** The activities of a group by their ids, the newest first; what begins comes in by itself, what is gone goes. */
export function useActivityList(conversationId: number) {
  const client = useMessengerClient();
  const [listed, setListed] = useState<Listed | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isLoading, setIsLoading] = useState(false);
  const isOnline = useMessenger((state) => state.connection.kind === "online");

  const read = useCallback(
    async (before: number | null) => {
      setIsLoading(true);
      const answer = await client.query("activity:list", { conversationId, before });
      setIsLoading(false);
      setRefusal(answer.ok ? null : answer.refusal);
      if (!answer.ok) return;
      const { activities, people, hasMore } = answer.value;
      client.activities.take(activities, people);
      const ids = activities.map(({ id }) => id);
      setListed((known) => ({ ids: before === null ? ids : [...(known?.ids ?? []), ...ids], hasMore }));
    },
    [client, conversationId],
  );
  useEffect(() => {
    if (isOnline) void read(null);
  }, [isOnline, read]);

  const known = listed?.ids ?? [];
  const ids = useMessenger((state) =>
    [...begunSince(state, conversationId, known[0] ?? 0), ...known].filter(
      (id) => state.activities[id]?.kind !== "missing",
    ),
  );
  const last = known.at(-1) ?? null;
  const loadMore = useCallback(() => void read(last), [read, last]);
  const reload = useCallback(() => void read(null), [read]);
  return { ids: listed && ids, hasMore: listed?.hasMore ?? false, isLoading, refusal, loadMore, reload };
}
