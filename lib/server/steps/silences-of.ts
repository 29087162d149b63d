import { limits } from "#lib/contract/limits.ts";
import type { Tx } from "../ports/database.ts";
import { presentNotice } from "../presenting/present.ts";

/**
 * Who of these was silenced in a group and is so still, by what was told of it: a membership that ended took the silence
 * with it, and whoever comes back must not be free of it. Ends by person.
 */
export async function silencesOf(
  tx: Tx,
  conversationId: number,
  personIds: readonly number[],
  now: number,
): Promise<Map<number, Date>> {
  const rows = await tx.conversationChange.findMany({
    where: {
      conversationId,
      kind: { in: ["group:members-silenced", "group:members-unsilenced"] },
      createdAt: { gt: new Date(now - limits.silenceSeconds.max * 1_000) },
    },
    orderBy: { rev: "asc" },
  });
  const ends = new Map<number, Date>();
  for (const { userIds, details, at } of rows.map(presentNotice)) {
    const until = new Date(Date.parse(at) + Number(details?.seconds ?? 0) * 1_000);
    for (const id of userIds) {
      if (until.getTime() > now) ends.set(id, until);
      else ends.delete(id);
    }
  }
  return new Map([...ends].filter(([id]) => personIds.includes(id)));
}
