import type { ClientStore } from "./store.ts";
import type { MessengerClient } from "./types.ts";

/** Knows in which groups how many people wait for an answer that this person may give. */
export function createWaitingRequests(store: ClientStore, { query }: Pick<MessengerClient, "query">) {
  let asked = 0;

  /** Asks, where the person may answer any requests at all. An answer overtaken by another question is dropped. */
  async function load(): Promise<void> {
    asked += 1;
    const own = asked;
    const { conversations } = store.getState().messenger;
    if (!Object.values(conversations).some(({ membership }) => membership.rights.includes("approve"))) return;
    const answer = await query("group:waiting-requests", {});
    if (own !== asked || !answer.ok) return;
    const { waiting } = answer.value;
    store.setState({
      waitingRequests: Object.fromEntries(
        waiting.map(({ conversationId, count }) => [conversationId, count]),
      ),
    });
  }

  return { load: () => void load() };
}
