import type { Outbox } from "../command.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import type { Tx } from "../ports/database.ts";
import { loadPeople } from "../presenting/load-conversations.ts";
import { recordChange } from "./record-change.ts";

export type Ending = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  actorId: number;
  /** Whose membership ends: the actor's own, or a removed member's. */
  personId: number;
};

/** Ends a membership of a group: the row goes (an admin's with it), the sockets leave, everybody is told. */
export async function endMembership(ending: Ending): Promise<void> {
  const { tx, outbox, now, conversationId, actorId, personId } = ending;
  const isRemoved = actorId !== personId;
  await tx.membership.delete({ where: { conversationId_userId: { conversationId, userId: personId } } });
  const kind = isRemoved ? "group:member-removed" : "group:member-left";
  const { notice } = await recordChange(tx, { conversationId, kind, actorId, userIds: [personId], now });
  const people = await loadPeople(tx, [actorId, personId]);
  const revs = await raisePersonRevs(tx, [personId]);
  outbox.effect({ effect: "leave", personId, conversationId });
  outbox.event({ person: personId }, "conversation:left", {
    rev: revs.get(personId) ?? 0,
    conversationId,
    reason: isRemoved ? "removed" : "left",
  });
  outbox.event({ conversation: conversationId }, kind, { notice, members: [], people });
}
