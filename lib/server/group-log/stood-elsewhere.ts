import type { Tx } from "../ports/database.ts";
import { actHash, type HashedAct } from "./act-hash.ts";

/**
 * Whether what stands in this place of a log was written for another place of it: it fits there, behind what stands
 * before that place or, where two neighbours were exchanged, behind what stands in it. `hash` is the one beside it.
 */
export async function stoodElsewhere(tx: Tx, act: HashedAct, hash: string): Promise<boolean> {
  const places = await tx.groupAct.findMany({
    where: { groupId: act.groupId, seq: { not: act.seq } },
    select: { seq: true, hash: true },
    orderBy: { seq: "asc" },
  });
  const hashes = new Map([[act.seq, hash], ...places.map((place) => [place.seq, place.hash] as const)]);
  return places.some((place) =>
    [hashes.get(place.seq - 1) ?? "", place.hash].some((previous) => {
      const itsHash = actHash(previous, { ...act, seq: place.seq });
      return itsHash === hash || itsHash === place.hash;
    }),
  );
}
