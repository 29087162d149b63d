import type { EventMap } from "../contract/events.ts";
import { limits } from "../contract/limits.ts";
import type { Ask } from "./connection/ask.ts";
import type { Pending } from "./storage/pending.ts";
import type { ClientStore } from "./store.ts";

type Parts = {
  store: ClientStore;
  pending: Pending;
  ask: Pick<Ask, "query">;
};

type Review = Pick<EventMap["message:reviewed"], "clientMessageId" | "isPosted">;

/** Follows messages of mine that wait for an admin (待审核), until they stand in the conversation or never will. */
export function createReviews({ store, pending, ask }: Parts) {
  function settle({ clientMessageId, isPosted }: Review): void {
    const row = pending.find(clientMessageId);
    if (row?.state !== "reviewing") return;
    if (isPosted) pending.remove(row);
    // It was long ago: the words stay where they are, with what can be done about them.
    else pending.change(row, { state: "failed", refusal: { code: "review_refused" }, isRetried: true });
  }

  /** Asks about all of them; what was decided while this page was away is settled. */
  async function askAll(): Promise<void> {
    const rows = Object.values(store.getState().pending)
      .flat()
      .filter(({ state }) => state === "reviewing");
    for (let at = 0; at < rows.length; at += limits.reviews) {
      const clientMessageIds = rows.slice(at, at + limits.reviews).map((row) => row.clientMessageId);
      const answer = await ask.query("message:reviews", { clientMessageIds });
      if (!answer.ok) return;
      const states = new Map(answer.value.reviews.map((review) => [review.clientMessageId, review.state]));
      // What the server does not know of went with its group.
      for (const clientMessageId of clientMessageIds) {
        const state = states.get(clientMessageId) ?? "refused";
        if (state !== "waiting") settle({ clientMessageId, isPosted: state === "posted" });
      }
    }
  }

  return { settle, askAll };
}
