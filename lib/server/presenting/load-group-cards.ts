import type { WireGroupCard } from "#lib/contract/group/wire.ts";
import type { Tx } from "../ports/database.ts";
import { loadCrowds } from "./load-crowds.ts";
import { presentGroupCard } from "./present-group.ts";

type Sought = Parameters<Tx["qQGroup"]["findMany"]>[0];

/**
 * The cards of the groups sought, as this person sees them; 0: somebody who is not signed in. `crowdsOf` reads who is in
 * them.
 */
export async function loadGroupCards(
  tx: Tx,
  personId: number,
  sought: Sought,
  crowdsOf = loadCrowds,
): Promise<WireGroupCard[]> {
  const groups = await tx.qQGroup.findMany(sought);
  const ids = groups.map(({ conversationId }) => conversationId);
  const crowdOf = await crowdsOf(tx, groups);
  const [mine, asked] = [await findMine(tx, personId, ids), await findAsked(tx, personId, ids)];
  return groups.map((group) => {
    const id = group.conversationId;
    return presentGroupCard(group, {
      ...crowdOf(id),
      isRequested: asked.has(id),
      conversationId: mine.has(id) ? id : null,
    });
  });
}

async function findMine(tx: Tx, personId: number, ids: number[]): Promise<Set<number>> {
  const rows = await tx.membership.findMany({
    where: { userId: personId, conversationId: { in: ids } },
    select: { conversationId: true },
  });
  return new Set(rows.map(({ conversationId }) => conversationId));
}

async function findAsked(tx: Tx, personId: number, ids: number[]): Promise<Set<number>> {
  const rows = await tx.joinRequest.findMany({
    where: { personId, groupId: { in: ids }, state: "pending" },
    select: { groupId: true },
  });
  return new Set(rows.map(({ groupId }) => groupId));
}
