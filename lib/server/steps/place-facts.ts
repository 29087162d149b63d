import { loadStanding } from "../facts.ts";
import type { Tx } from "../ports/database.ts";

type Asked = { tx: Tx; personId: number; input: { conversationId: number }; now: number };

/** The actor's standing in a conversation, for what changes only the actor's own place in it. */
export async function placeFacts({ tx, personId, input, now }: Asked) {
  return { standing: await loadStanding(tx, personId, input.conversationId, now) };
}
