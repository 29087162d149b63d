import { PROTOCOL_VERSION } from "#lib/contract/version.ts";
import { runtime } from "../../ports/runtime.ts";
import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";
import { loadPersonal } from "../load-personal.ts";

/** What a client needs to start. */
export const loadSnapshot = defineQuery({
  name: "snapshot:load",
  action: "snapshot.load",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: ownFacts,
  async run({ tx, personId, now }) {
    const personal = await loadPersonal(tx, personId);
    const friendIds = personal.friends.map(({ person }) => person.id);
    return {
      protocol: PROTOCOL_VERSION,
      serverTime: new Date(now).toISOString(),
      personal,
      presences: runtime().presence.presencesOf(friendIds),
    };
  },
});
