import { limits } from "#lib/contract/limits.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import { loadGroupCards } from "../../presenting/load-group-cards.ts";
import { presentPerson } from "../../presenting/present-person.ts";
import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";
import { isFound } from "./is-found.ts";

/**
 * Finds people and groups by number or by exact name (width and case of letters apart). Never by e-mail. A group that
 * is disbanded is found by its members alone.
 */
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
    const groups = await loadGroupCards(tx, personId, {
      ...page,
      where: { AND: [where, isFound(personId)] },
    });
    return { people: people.map(presentPerson), groups };
  },
});
