import type { WireMessage } from "#lib/contract/wire.ts";
import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { loadPeople } from "../presenting/load-conversations.ts";
import { peopleOf, presentMessage } from "../presenting/present.ts";
import { dropActivities } from "./activities/drop-activities.ts";
import { dropEssence } from "./drop-essence.ts";
import { recallRow } from "./recall-row.ts";

export type Recalled = {
  tx: Tx;
  outbox: Outbox;
  /** Milliseconds since 1970. */
  now: number;
  conversationId: number;
  actorId: number;
  seq: number;
};

/**
 * Takes a message that stands out of a conversation, whose row the caller holds locked, with everything that hangs on it,
 * and tells everybody. Answers the message as it is now.
 */
export async function recallForAll(recalled: Recalled): Promise<WireMessage> {
  const { tx, outbox, now, conversationId, actorId: recalledById, seq } = recalled;
  const message = presentMessage(await recallRow(tx, { conversationId, seq, recalledById, now }));
  const people = await loadPeople(tx, peopleOf(message));
  outbox.event({ conversation: conversationId }, "message:recalled", { message, people });
  await dropEssence(recalled);
  await dropActivities({ tx, outbox, conversationId, seqs: [seq] });
  return message;
}
