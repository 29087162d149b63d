import { foldName } from "#lib/domain/fold-name.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { defineCommand } from "../../command.ts";
import { raisePersonRevs } from "../../ports/counters.ts";
import type { Tx } from "../../ports/database.ts";
import { runtime } from "../../ports/runtime.ts";
import { presentMe, presentPerson } from "../../presenting/present.ts";

/** Changes one's own name, signature or status; friends are told of what they see. */
export const updatePerson = defineCommand({
  name: "person:update",
  action: "person.update",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: async ({ personId, now }) => ({ standing: standingOutside(personId, now) }),
  async run({ tx, personId, input, outbox }) {
    const { name, signature, status } = input;
    const isSeen = name !== undefined || signature !== undefined;
    const revs = await raiseRevs(tx, personId, isSeen);
    const data = { name, signature, status, nameFolded: name === undefined ? undefined : foldName(name) };
    const row = await tx.userProfile.update({ where: { id: personId }, data });
    for (const [id, rev] of revs) {
      const to = { person: id };
      if (id === personId) outbox.event(to, "me:updated", { rev, me: presentMe(row) });
      else outbox.event(to, "person:updated", { rev, person: presentPerson(row) });
    }
    if (status !== undefined) outbox.effect({ effect: "presence", personId });
    outbox.afterCommit(() => runtime().standings.forgetPerson(personId));
    return {};
  },
});

async function raiseRevs(tx: Tx, personId: number, isSeen: boolean): Promise<Map<number, number>> {
  if (!isSeen) return raisePersonRevs(tx, [personId]);
  const revs = await raisePersonRevs(tx, [personId, ...(await friendIdsOf(tx, personId))]);
  // From here on this row is held, and friendship waits for it: whoever became a friend while we waited is told too.
  const late = (await friendIdsOf(tx, personId)).filter((id) => !revs.has(id));
  return new Map([...revs, ...(await raisePersonRevs(tx, late))]);
}

async function friendIdsOf(tx: Tx, personId: number): Promise<number[]> {
  const rows = await tx.friendship.findMany({ where: { personId }, select: { friendId: true } });
  return rows.map(({ friendId }) => friendId);
}
