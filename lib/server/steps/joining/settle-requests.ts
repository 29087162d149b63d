import type { Outbox } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { tellRequests } from "./tell-requests.ts";

type Settling = {
  tx: Tx;
  outbox: Outbox;
  /** Milliseconds since 1970. */
  now: number;
  conversationId: number;
  actorId: number;
  /** Who becomes a member. */
  personIds: readonly number[];
};

/**
 * Closes what stood between a group and those who become its members, whatever way they come: waiting requests are
 * accepted, the rest is forgotten. Answers by which invitation links they had asked, by person.
 */
export async function settleRequests(settling: Settling): Promise<Map<number, number>> {
  const { tx, outbox, now, conversationId, actorId, personIds } = settling;
  const found = await tx.joinRequest.findMany({
    where: { groupId: conversationId, personId: { in: [...personIds] } },
    select: { id: true, personId: true, state: true, linkId: true },
  });
  if (found.length === 0) return new Map();
  const waiting = found.filter(({ state }) => state === "pending");
  const idsOf = (rows: typeof found) => ({ id: { in: rows.map(({ id }) => id) } });
  await tx.joinRequest.deleteMany({ where: idsOf(found.filter((row) => !waiting.includes(row))) });
  await tx.joinRequest.updateMany({
    where: idsOf(waiting),
    data: { state: "accepted", isIgnored: false, answeredById: actorId, answeredAt: new Date(now) },
  });
  await tellRequests({ tx, outbox, conversationId, personIds: found.map(({ personId }) => personId) });
  return new Map(waiting.flatMap(({ personId, linkId }) => (linkId ? [[personId, linkId] as const] : [])));
}
