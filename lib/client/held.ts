import type { Answer } from "../contract/refusals.ts";
import { isPassing } from "./connection/retry-after.ts";
import { type ClientStore, without } from "./store.ts";

/** Notes whether the server lets the messages of a conversation wait, and why, by its latest answer to one of them. */
export function noteHeld(store: ClientStore, conversationId: number, answer: Answer<unknown>): void {
  const { heldBy } = store.getState();
  if (answer.ok || !isPassing(answer.refusal)) {
    if (conversationId in heldBy) store.setState({ heldBy: without(heldBy, conversationId) });
    return;
  }
  store.setState({ heldBy: { ...heldBy, [conversationId]: answer.refusal.code } });
}
