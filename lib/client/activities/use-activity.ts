"use client";

import { useCallback, useEffect } from "react";
import type { WireActivity } from "../../contract/group/activities.ts";
import type { Refusal } from "../../contract/refusals.ts";
import { useMessenger, useMessengerClient } from "../hooks.tsx";

export type ShownActivity =
  | { kind: "loading" }
  | { kind: "shown"; activity: WireActivity }
  /** It is gone, or not to be seen. */
  | { kind: "missing" }
  | { kind: "failed"; refusal: Refusal; retry: () => void };

const LOADING: ShownActivity = { kind: "loading" };

/** An activity as this page knows it: loaded when it is first shown, current as long as the connection stands. */
export function useActivity(conversationId: number, activityId: number): ShownActivity {
  const { activities } = useMessengerClient();
  const state = useMessenger((all) => all.activities[activityId]);
  // Who left and came back has missed what was between.
  const joinedAt = useMessenger((all) => all.messenger.conversations[conversationId]?.membership.joinedAt);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another membership asks anew
  useEffect(
    () => activities.show(conversationId, activityId),
    [activities, conversationId, activityId, joinedAt],
  );
  const retry = useCallback(
    () => activities.reload(conversationId, activityId),
    [activities, conversationId, activityId],
  );
  if (!state) return LOADING;
  if (state.kind === "known") return { kind: "shown", activity: state.activity };
  return state.kind === "failed" ? { ...state, retry } : state;
}
