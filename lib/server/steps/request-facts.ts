import { standingOutside } from "#lib/domain/standing.ts";
import type { Lock } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { lockPair } from "./lock-pair.ts";

type Asked = { tx: Tx; personId: number; input: { requestId: number }; now: number; lock: Lock };

/** Facts about a pending friend request, as seen by the side that may answer it (`to`) or withdraw it (`from`). */
export async function requestFacts({ tx, personId, input, now, lock }: Asked, side: "from" | "to") {
  const where = { id: input.requestId, [`${side}Id`]: personId };
  const seen = await tx.friendRequest.findFirst({ where });
  if (seen) await lockPair(tx, lock, seen.fromId, seen.toId);
  // The other side may have answered or withdrawn while this one waited.
  const request = seen && (await tx.friendRequest.findFirst({ where }));
  return { standing: standingOutside(personId, now), target: { isOwn: request !== null }, request };
}
