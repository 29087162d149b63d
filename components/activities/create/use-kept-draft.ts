"use client";

import { useState } from "react";
import type { ActivityKind } from "#lib/contract/group/activities.ts";
import { type ActivityDraft, emptyDraft } from "./activity-draft.ts";

/** What was being written when a form was closed, by group and kind; outside, so that it survives the form. */
const kept = new Map<string, ActivityDraft>();

/** An activity as it is being written. It is still there when the form is opened again, until `forget`. */
export function useKeptDraft(conversationId: number, kind: ActivityKind) {
  const key = `${conversationId}:${kind}`;
  const [draft, setDraft] = useState(() => kept.get(key) ?? emptyDraft(kind));
  const change = (part: Partial<ActivityDraft>) => {
    const next = { ...draft, ...part };
    kept.set(key, next);
    setDraft(next);
  };
  return { draft, change, forget: () => void kept.delete(key) };
}
