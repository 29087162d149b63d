import { loadGroupCards } from "../../presenting/load-group-cards.ts";
import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";
import { isFound } from "./is-found.ts";
import { loadRecentCrowds } from "./recent-crowds.ts";

/** What everybody may see of groups whose numbers the asker knows. */
export const loadGroupsByNumber = defineQuery({
  name: "directory:groups",
  action: "directory.find",
  limits: [{ by: "person", points: 30, seconds: 60 }],
  facts: ownFacts,
  async run({ tx, personId, input: { numbers } }) {
    const where = { AND: [{ number: { in: numbers } }, isFound(personId)] };
    return { groups: await loadGroupCards(tx, personId, { where }, loadRecentCrowds) };
  },
});
