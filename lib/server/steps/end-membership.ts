import { isSeenInFaces } from "#lib/domain/faces.ts";
import type { Outbox } from "../command.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import type { Tx } from "../ports/database.ts";
import { loadPeople } from "../presenting/load-conversations.ts";
import { loadGroupFaces } from "../presenting/load-faces.ts";
import { recordChange } from "./record-change.ts";

export type Ending = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  actorId: number;
  /** Whose memberships end: the actor's own, or those of removed members. */
  personIds: number[];
};

/**
 * Ends memberships of a group: the rows go (an admin's, and an offer to become the owner, with it), the sockets leave,
 * everybody is told.
 */
export async function endMembership(ending: Ending): Promise<void> {
  const { tx, outbox, now, conversationId, actorId, personIds } = ending;
  const isRemoved = !personIds.includes(actorId);
  await tx.membership.deleteMany({ where: { conversationId, userId: { in: personIds } } });
  await tx.qQGroup.updateMany({
    where: { conversationId, offeredToId: { in: personIds } },
    data: { offeredToId: null },
  });
  const kind = isRemoved ? "group:member-removed" : "group:member-left";
  const { notice } = await recordChange(tx, { conversationId, kind, actorId, userIds: personIds, now });
  const people = await loadPeople(tx, [actorId, ...personIds]);
  const faces = await loadGroupFaces(tx, conversationId);
  const revs = await raisePersonRevs(tx, personIds);
  for (const personId of personIds) {
    outbox.effect({ effect: "leave", personId, conversationId });
    outbox.event({ person: personId }, "conversation:left", {
      rev: revs.get(personId) ?? 0,
      conversationId,
      reason: isRemoved ? "removed" : "left",
    });
  }
  outbox.event({ conversation: conversationId }, kind, {
    notice,
    members: [],
    people,
    ...(isSeenInFaces(faces, personIds) && { faces }),
  });
}
