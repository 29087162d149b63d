import type { ClientStore } from "./store.ts";
import type { MessengerClient } from "./types.ts";

/** Acts on many people bring as many news: what comes within this time is answered with one question. */
const PAUSE_MS = 500;

/** Knows in which groups how many people wait for an answer that this person may give. */
export function createWaitingRequests(store: ClientStore, { query }: Pick<MessengerClient, "query">) {
  let isAsking = false;
  let isOutdated = false;

  async function ask(): Promise<void> {
    const { conversations } = store.getState().messenger;
    if (!Object.values(conversations).some(({ membership }) => membership.rights.includes("approve"))) return;
    const answer = await query("group:waiting-requests", {});
    if (!answer.ok) return;
    const counts = answer.value.waiting.map(({ conversationId, count }) => [conversationId, count]);
    store.setState({ waitingRequests: Object.fromEntries(counts) });
  }

  async function load(): Promise<void> {
    isOutdated = isAsking;
    if (isAsking) return;
    isAsking = true;
    do {
      isOutdated = false;
      await ask();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    } while (isOutdated);
    isAsking = false;
  }

  return { load: () => void load() };
}
