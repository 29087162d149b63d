import { oneAtATime } from "./one-at-a-time.ts";
import type { ClientStore } from "./store.ts";
import type { MessengerClient } from "./types.ts";

/** Acts on many people bring as many news: what comes within this time is answered with one question. */
const PAUSE_MS = 500;

/** Knows in which groups how many people wait for an answer that this person may give. */
export function createWaitingRequests(store: ClientStore, { query }: Pick<MessengerClient, "query">) {
  async function ask(): Promise<void> {
    const { conversations } = store.getState().messenger;
    if (!Object.values(conversations).some(({ membership }) => membership.rights.includes("approve"))) return;
    const answer = await query("group:waiting-requests", {});
    if (!answer.ok) return;
    const counts = answer.value.waiting.map(({ conversationId, count }) => [conversationId, count]);
    store.setState({ waitingRequests: Object.fromEntries(counts) });
  }

  const load = oneAtATime(ask, PAUSE_MS);
  return { load: () => void load() };
}
