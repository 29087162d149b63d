import { type Outbox, Refused } from "../command.ts";
import { raisePersonRevs } from "../ports/counters.ts";
import type { Tx } from "../ports/database.ts";

export type ClosedRequest = { id: number; fromId: number; toId: number };

/** Takes a pending friend request away and tells both sides why. */
export async function closeRequest(
  tx: Tx,
  outbox: Outbox,
  request: ClosedRequest,
  outcome: "accepted" | "declined" | "withdrawn",
): Promise<void> {
  const { count } = await tx.friendRequest.deleteMany({ where: { id: request.id } });
  if (count === 0) throw new Refused("not_available");
  const revs = await raisePersonRevs(tx, [request.fromId, request.toId]);
  for (const [person, rev] of revs)
    outbox.event({ person }, "friend:request-closed", { rev, requestId: request.id, outcome });
}
