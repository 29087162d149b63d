import type { NewsEvents } from "../../contract/events.ts";
import type { WireActivity } from "../../contract/group/activities.ts";
import { limits } from "../../contract/limits.ts";
import type { WirePerson } from "../../contract/wire.ts";
import { withMove, withReading } from "../../domain/activities/known-activity.ts";
import { withPeople } from "../../domain/apply/people.ts";
import { type Ask, UNREACHABLE } from "../connection/ask.ts";
import type { Intake } from "../intake.ts";
import type { ClientStore } from "../store.ts";
import type { ActivityState } from "./activity-state.ts";

type Parts = { store: ClientStore; intake: Pick<Intake, "take">; ask: Pick<Ask, "query"> };

/** Cards that appear together are asked for together. */
const GATHERED_MS = 20;

/**
 * Activities of groups, as far as this page has met them: loaded when they are shown, moved by what is told of them, read
 * anew when the connection was away.
 */
export function createActivities({ store, intake, ask }: Parts) {
  const shown = new Map<number, { conversationId: number; count: number }>();
  /** Activity id → the membership under which all its news was heard. */
  const followed = new Map<number, string>();
  /** Conversation id → activities to be asked for. */
  const wanted = new Map<number, Set<number>>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const placeOf = (conversationId: number) =>
    store.getState().messenger.conversations[conversationId]?.membership.joinedAt ?? "";
  const stateOf = (id: number) => store.getState().activities[id];
  const set = (id: number, state: ActivityState) =>
    store.setState(({ activities }) => ({ activities: { ...activities, [id]: state } }));

  function take(list: readonly WireActivity[], people: readonly WirePerson[]): void {
    intake.take(withPeople(store.getState().messenger, people));
    for (const activity of list) {
      const state = stateOf(activity.id);
      const known = state?.kind === "known" ? state : undefined;
      followed.set(activity.id, placeOf(activity.conversationId));
      set(activity.id, { kind: "known", ...withReading(known, activity) });
    }
  }

  function want(conversationId: number, id: number): void {
    wanted.set(conversationId, (wanted.get(conversationId) ?? new Set()).add(id));
    timer ??= setTimeout(loadWanted, GATHERED_MS);
  }

  function loadWanted(): void {
    timer = undefined;
    for (const [conversationId, ids] of wanted) {
      const all = [...ids];
      for (let at = 0; at < all.length; at += limits.activitiesAtOnce)
        void load(conversationId, all.slice(at, at + limits.activitiesAtOnce));
    }
    wanted.clear();
  }

  async function load(conversationId: number, activityIds: number[]): Promise<void> {
    const answer = await ask.query("activity:load", { conversationId, activityIds });
    // Without an answer it is asked again when the connection is back.
    if (!answer.ok && answer.refusal === UNREACHABLE) return;
    if (answer.ok) take(answer.value.activities, answer.value.people);
    const found = new Set(answer.ok ? answer.value.activities.map(({ id }) => id) : []);
    for (const id of activityIds.filter((one) => !found.has(one))) {
      if (answer.ok) set(id, { kind: "missing" });
      // What is on the screen stays there.
      else if (stateOf(id)?.kind !== "known") set(id, { kind: "failed", refusal: answer.refusal });
    }
  }

  return {
    /** Takes activities in as they were read, and whom they name. */
    take,
    /** Reads one anew. */
    reload: want,
    /** Loads an activity unless all its news was heard; the answer is to be called when it is not shown any more. */
    show(conversationId: number, id: number): () => void {
      shown.set(id, { conversationId, count: (shown.get(id)?.count ?? 0) + 1 });
      if (followed.get(id) !== placeOf(conversationId)) want(conversationId, id);
      return () => {
        const count = (shown.get(id)?.count ?? 1) - 1;
        if (count > 0) shown.set(id, { conversationId, count });
        else shown.delete(id);
      };
    },
    moved(move: NewsEvents["activity:moved"]): void {
      const state = stateOf(move.activityId);
      if (state?.kind !== "known") return;
      intake.take(withPeople(store.getState().messenger, move.people));
      set(move.activityId, { kind: "known", ...withMove(state, move) });
    },
    removed: ({ activityId }: NewsEvents["activity:removed"]) => set(activityId, { kind: "missing" }),
    /** The connection is back: what was told meanwhile was not heard. */
    onReady(): void {
      followed.clear();
      for (const [id, { conversationId }] of shown) want(conversationId, id);
    },
    stop(): void {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

export type Activities = ReturnType<typeof createActivities>;
