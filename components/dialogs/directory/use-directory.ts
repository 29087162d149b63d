"use client";

import { useRef, useState } from "react";
import { useRefusalText } from "#components/ui/refusal-text.tsx";
import { useMessengerClient } from "#lib/client/hooks.tsx";
import type { QueryResult } from "#lib/contract/queries.ts";

export type DirectoryFound = QueryResult<"directory:find">;

/** Looks people and groups up by number or whole name. A later question makes an earlier answer void. */
export function useDirectory() {
  const client = useMessengerClient();
  const refusalText = useRefusalText();
  const asked = useRef(0);
  const [state, setState] = useState<{ isBusy: boolean; found: DirectoryFound | null; error?: string }>({
    isBusy: false,
    found: null,
  });

  async function find(text: string): Promise<void> {
    const wanted = text.trim();
    if (wanted === "") return;
    const mine = ++asked.current;
    setState({ isBusy: true, found: null });
    const answer = await client.query("directory:find", { text: wanted });
    if (mine !== asked.current) return;
    setState(
      answer.ok
        ? { isBusy: false, found: answer.value }
        : { isBusy: false, found: null, error: refusalText(answer.refusal) },
    );
  }

  return { ...state, find };
}
