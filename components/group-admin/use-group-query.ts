"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { newsKey } from "#lib/client/group-news.ts";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { GroupTopic } from "#lib/contract/group/topics.ts";
import type { QueryInput, QueryName, QueryResult } from "#lib/contract/queries.ts";
import type { Refusal } from "#lib/contract/refusals.ts";

export type GroupQuery<T> = {
  /** What was read last; null until then. It stays while it is read anew. */
  value: T | null;
  /** Why the last reading failed. */
  refusal: Refusal | null;
  reload: () => void;
};

/**
 * Reads something of a group's administration and keeps it current: reads anew on news of these topics, and when the
 * connection has come back. An answer that was overtaken by another question is dropped.
 */
export function useGroupQuery<N extends QueryName>(
  name: N,
  input: QueryInput<N> & { conversationId: number },
  topics: readonly GroupTopic[],
): GroupQuery<QueryResult<N>> {
  const client = useMessengerClient();
  const [value, setValue] = useState<QueryResult<N> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asked, setAsked] = useState(0);
  const question = useRef(0);
  const isOnline = useMessenger((state) => state.connection.kind === "online");
  const news = useMessenger((state) =>
    topics.map((topic) => state.groupNews[newsKey(input.conversationId, topic)] ?? 0).join(),
  );
  const text = JSON.stringify(input);

  // biome-ignore lint/correctness/useExhaustiveDependencies: news and a demand ask the same question again
  useEffect(() => {
    if (!isOnline) return;
    question.current += 1;
    const own = question.current;
    void client.query(name, JSON.parse(text) as QueryInput<N>).then((answer) => {
      if (own !== question.current) return;
      setRefusal(answer.ok ? null : answer.refusal);
      if (answer.ok) setValue(answer.value);
    });
  }, [client, name, text, isOnline, news, asked]);

  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return { value, refusal, reload };
}
