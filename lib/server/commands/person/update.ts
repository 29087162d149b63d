import { foldName } from "#lib/domain/fold-name.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { defineCommand } from "../../command.ts";
import { raisePersonRevs } from "../../ports/counters.ts";
import type { Tx } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import { presentMe, presentPerson } from "../../presenting/present-person.ts";
import { tellSharedReads } from "../../steps/tell-shared-reads.ts";

/** Changes one's own name, signature, status or 已读回执; friends are told of what they see. */
export const updatePerson = defineCommand({
  name: "person:update",
  action: "person.update",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: async ({ personId, now }) => ({ standing: standingOutside(personId, now) }),
  async run({ tx, personId, input, outbox }) {
    const { name, signature, status, sharesReads } = input;
    const isSeen = name !== undefined || signature !== undefined;
    const revs = await raiseRevs(tx, personId, isSeen || sharesReads !== undefined);
    const nameFolded = name === undefined ? undefined : foldName(name);
    const data = { name, signature, status, sharesReads, nameFolded };
    const row = await tx.userProfile.update({ where: { id: personId }, data });
    outbox.event({ person: personId }, "me:updated", { rev: revs.get(personId) ?? 0, me: presentMe(row) });
    const friends = [...revs].filter(([id]) => id !== personId);
    if (isSeen)
      for (const [id, rev] of friends)
        outbox.event({ person: id }, "person:updated", { rev, person: presentPerson(row) });
    if (sharesReads !== undefined) {
      // Each event takes a rev of its own: those raised above are spent on myself, and on friends who were told.
      const again = await raisePersonRevs(tx, isSeen ? revs.keys() : [personId]);
      await tellSharedReads(tx, outbox, personId, new Map([...revs, ...again]));
    }
    if (status !== undefined) outbox.effect({ effect: "presence", personId });
    outbox.afterCommit(() => {
      runtime().standings.forgetPerson(personId);
      if (isSeen) runtime().recentPages.forget();
    });
    return {};
  },
});

async function raiseRevs(tx: Tx, personId: number, isTold: boolean): Promise<Map<number, number>> {
  if (!isTold) return raisePersonRevs(tx, [personId]);
  const revs = await raisePersonRevs(tx, [personId, ...(await friendIdsOf(tx, personId))]);
  // From here on this row is held, and friendship waits for it: whoever became a friend while we waited is told too.
  const late = (await friendIdsOf(tx, personId)).filter((id) => !revs.has(id));
  return new Map([...revs, ...(await raisePersonRevs(tx, late))]);
}

async function friendIdsOf(tx: Tx, personId: number): Promise<number[]> {
  const rows = await tx.friendship.findMany({ where: { personId }, select: { friendId: true } });
  return rows.map(({ friendId }) => friendId);
}
