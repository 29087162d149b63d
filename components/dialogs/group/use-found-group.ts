"use client";

import { useCallback, useEffect, useState } from "react";
import { useMessenger, useMessengerClient } from "#lib/client/hooks.tsx";
import type { WireGroupCard } from "#lib/contract/group/wire.ts";
import type { Refusal } from "#lib/contract/refusals.ts";

/**
 * What everybody may see of a group, by its number, kept current as far as my own asking to join it goes; undefined
 * until it is known, null when there is none such.
 */
export function useFoundGroup(number: number) {
  const client = useMessengerClient();
  const [group, setGroup] = useState<WireGroupCard | null>();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [asked, setAsked] = useState(0);
  const isOnline = useMessenger((state) => state.connection.kind === "online");
  const news = useMessenger((state) => state.joinNews);
  // biome-ignore lint/correctness/useExhaustiveDependencies: news and a demand ask the same question again
  useEffect(() => {
    if (!isOnline) return;
    let isWanted = true;
    void client.query("directory:groups", { numbers: [number] }).then((answer) => {
      if (!isWanted) return;
      setRefusal(answer.ok ? null : answer.refusal);
      if (answer.ok) setGroup(answer.value.groups[0] ?? null);
    });
    return () => {
      isWanted = false;
    };
  }, [client, number, isOnline, news, asked]);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  return { group, refusal, reload };
}
