import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";
import { loadPersonal as load } from "../load-personal.ts";

/** The person part of the snapshot, for a client whose person rev is not current. */
export const loadPersonal = defineQuery({
  name: "personal:load",
  action: "snapshot.load",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: ownFacts,
  run: ({ tx, personId }) => load(tx, personId),
});
