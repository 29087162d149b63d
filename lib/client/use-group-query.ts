"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { GroupTopic } from "../contract/group/topics.ts";
import type { QueryInput, QueryName, QueryResult } from "../contract/queries.ts";
import type { Refusal } from "../contract/refusals.ts";
import { newsKey } from "./group-news.ts";
import { useMessenger, useMessengerClient } from "./hooks.tsx";

export type GroupQuery<T> = {
  /** What was read last; null until then. It stays while it is read anew. */
  value: T | null;
  /** Why the last reading failed. */
  refusal: Refusal | null;
  reload: () => void;
};

/** A question under way; outdated: what it is about has changed since it was asked. */
type Asking = { text: string; isOutdated: boolean };

/**
 * Reads something of a group and keeps it current: reads anew on news of these topics, when `changes` moves (what is
 * read counts its own), and when the connection has come back. News that come while a question is under way are
 * answered together by the next one. An answer that was overtaken by another question is dropped.
 */
export function useGroupQuery<N extends QueryName>(
  name: N,
  input: QueryInput<N> & { conversationId: number },
  topics: readonly GroupTopic[],
  changes = 0,
): GroupQuery<QueryResult<N>> {
  const client = useMessengerClient();
  const [value, setValue] = useState<QueryResult<N> | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asked, setAsked] = useState(0);
  const asking = useRef<Asking | null>(null);
  const isOnline = useMessenger((state) => state.connection.kind === "online");
  const news = useMessenger((state) =>
    topics.map((topic) => state.groupNews[newsKey(input.conversationId, topic)] ?? 0).join(),
  );
  const text = JSON.stringify(input);

  const ask = useCallback(
    async (question: string) => {
      if (asking.current?.text === question) {
        asking.current.isOutdated = true;
        return;
      }
      const own: Asking = { text: question, isOutdated: false };
      asking.current = own;
      do {
        own.isOutdated = false;
        const answer = await client.query(name, JSON.parse(question) as QueryInput<N>);
        if (asking.current !== own) return;
        setRefusal(answer.ok ? null : answer.refusal);
        if (answer.ok) setValue(answer.value);
      } while (own.isOutdated);
      asking.current = null;
    },
    [client, name],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: news, changes and a demand ask the same question again
  useEffect(() => {
    if (isOnline) void ask(text);
  }, [ask, text, isOnline, news, changes, asked]);

  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return { value, refusal, reload };
}
