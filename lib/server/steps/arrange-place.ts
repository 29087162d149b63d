import type { WireArrangement } from "#lib/contract/wire.ts";
import { type Outbox, Refused } from "../command.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import type { Tx } from "../ports/database.ts";
import { presentArrangement } from "../presenting/present.ts";

type Arranging = {
  tx: Tx;
  outbox: Outbox;
  personId: number;
  conversationId: number;
  change: Partial<WireArrangement>;
};

/**
 * Changes what a person has set for themselves in a conversation and tells their devices. What is so already is not
 * told.
 * @throws Refused not_available when the membership has ended meanwhile.
 */
export async function arrangePlace(arranging: Arranging): Promise<void> {
  const { tx, outbox, personId, conversationId, change } = arranging;
  const where = { conversationId_userId: { conversationId, userId: personId } };
  const known = await tx.membership.findUnique({ where });
  if (!known) throw new Refused("not_available");
  const names = Object.keys(change) as (keyof WireArrangement)[];
  if (names.every((name) => known[name] === change[name])) return;
  const row = await tx.membership.update({ where, data: change });
  const rev = (await raisePersonRevs(tx, [personId])).get(personId) ?? 0;
  const arrangement = presentArrangement(row);
  outbox.event({ person: personId }, "conversation:arranged", { rev, conversationId, arrangement });
}
