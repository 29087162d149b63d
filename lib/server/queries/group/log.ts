import type { Tx } from "../../ports/database.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";
import { findActs } from "../find-acts.ts";
import { loadCurrent } from "../load-current.ts";

/** What the administration of a group has done, newest first. */
export const readLog = defineQuery({
  name: "group:log",
  action: "group.see-log",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input, now }) {
    const { acts, nextSeq } = await findActs(tx, input);
    const people = await loadPeople(
      tx,
      acts.flatMap(({ actorId, targetIds = [] }) => [actorId, ...targetIds]),
    );
    const isCurrent = await loadCurrent(tx, input.conversationId, acts, now);
    return {
      acts: acts.map((act) => ({ ...act, isCurrent: isCurrent(act) })),
      people,
      actors: await loadActors(tx, input.conversationId),
      nextSeq,
    };
  },
});

async function loadActors(tx: Tx, groupId: number) {
  const rows = await tx.groupAct.groupBy({ by: ["actorId"], where: { groupId } });
  return loadPeople(
    tx,
    rows.map(({ actorId }) => actorId),
  );
}
