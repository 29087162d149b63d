"use client";

import { useCallback, useEffect, useState } from "react";
import type { WireActivityEntry } from "../../contract/group/activities.ts";
import type { Refusal } from "../../contract/refusals.ts";
import type { WirePerson } from "../../contract/wire.ts";
import { useMessenger, useMessengerClient } from "../hooks.tsx";
import type { MessengerClient } from "../types.ts";

/** Of those who look at the same list not all ask at the same moment, in milliseconds. */
const AGAIN_AFTER_MS = { least: 500, most: 2_500 };

type Entries = { entries: WireActivityEntry[]; people: WirePerson[]; changes: number };
type Read = { value: Entries; refusal: null } | { value: null; refusal: Refusal };

/** Everything that was done in an activity so far, in the order of taking part; read anew some time after it has moved. */
export function useActivityEntries(conversationId: number, activityId: number) {
  const client = useMessengerClient();
  const [value, setValue] = useState<Entries | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asked, setAsked] = useState(0);
  const isOnline = useMessenger((state) => state.connection.kind === "online");
  const changes = useMessenger((state) => {
    const known = state.activities[activityId];
    return known?.kind === "known" ? known.activity.changes : 0;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a demand asks the same question again
  useEffect(() => {
    let isCurrent = true;
    void readAll(client, conversationId, activityId).then((read) => {
      if (!isCurrent) return;
      setRefusal(read.refusal);
      if (read.value) setValue(read.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [client, conversationId, activityId, asked, isOnline]);

  const isBehind = value !== null && changes > value.changes;
  useEffect(() => {
    if (!isBehind) return;
    const { least, most } = AGAIN_AFTER_MS;
    const timer = setTimeout(() => setAsked((count) => count + 1), least + Math.random() * (most - least));
    return () => clearTimeout(timer);
  }, [isBehind]);

  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return { entries: value?.entries ?? null, people: value?.people ?? [], refusal, reload };
}

async function readAll(client: MessengerClient, conversationId: number, activityId: number): Promise<Read> {
  const all: Entries = { entries: [], people: [], changes: 0 };
  for (let after = 0, hasMore = true; hasMore; ) {
    const answer = await client.query("activity:entries", { conversationId, activityId, after });
    if (!answer.ok) return { value: null, refusal: answer.refusal };
    const page = answer.value;
    // What moves while it is read is read anew: true is what the first page was.
    if (after === 0) all.changes = page.changes;
    all.entries.push(...page.entries);
    all.people.push(...page.people);
    after = page.entries.at(-1)?.position ?? after;
    hasMore = page.hasMore;
  }
  return { value: all, refusal: null };
}
