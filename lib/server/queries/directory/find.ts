import { limits } from "#lib/contract/limits.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import type { Tx } from "../../ports/database.ts";
import { countMembers } from "../../presenting/load-conversations.ts";
import { presentGroupCard, presentPerson } from "../../presenting/present.ts";
import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";

/** Finds people and groups by number or by exact name (width and case of letters apart). Never by e-mail. */
export const findInDirectory = defineQuery({
  name: "directory:find",
  action: "directory.find",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: ownFacts,
  async run({ tx, personId, input: { text } }) {
    const folded = foldName(text);
    const isNumber = /^\d{1,9}$/.test(folded);
    const where = { OR: [{ nameFolded: folded }, ...(isNumber ? [{ number: Number(folded) }] : [])] };
    const page = { where, orderBy: { number: "asc" as const }, take: limits.directoryResults };
    const people = await tx.userProfile.findMany(page);
    return { people: people.map(presentPerson), groups: await findGroups(tx, personId, page) };
  },
});

async function findGroups(tx: Tx, personId: number, page: Parameters<Tx["qQGroup"]["findMany"]>[0]) {
  const groups = await tx.qQGroup.findMany(page);
  const ids = groups.map(({ conversationId }) => conversationId);
  const counts = await countMembers(tx, ids);
  const mine = await tx.membership.findMany({
    where: { userId: personId, conversationId: { in: ids } },
    select: { conversationId: true },
  });
  const mineIds = new Set(mine.map(({ conversationId }) => conversationId));
  return groups.map((group) => {
    const id = group.conversationId;
    return presentGroupCard(group, counts.get(id) ?? 0, mineIds.has(id) ? id : null);
  });
}
