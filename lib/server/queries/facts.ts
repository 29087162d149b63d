import { standingOutside } from "#lib/domain/standing.ts";
import { loadStanding } from "../facts.ts";
import type { Tx } from "../ports/database.ts";

/** Facts for what everybody signed in may read of their own. */
export async function ownFacts({ personId, now }: { personId: number; now: number }) {
  return { standing: standingOutside(personId, now) };
}

/** Facts for what is read of one conversation. */
export async function conversationFacts(asked: {
  tx: Tx;
  personId: number;
  input: { conversationId: number };
  now: number;
}) {
  const { tx, personId, input, now } = asked;
  return { standing: await loadStanding(tx, personId, input.conversationId, now) };
}
