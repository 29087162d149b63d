import { loadPeople } from "../../presenting/load-conversations.ts";
import { peopleOf, presentMessage } from "../../presenting/present.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** The wall of a group (精华), for every member, whenever they joined: it was put up for all of them. */
export const listEssences = defineQuery({
  name: "essence:list",
  action: "group.view",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId } }) {
    const rows = await tx.groupEssence.findMany({
      where: { groupId: conversationId, message: { recalledAt: null } },
      include: { message: true },
      orderBy: [{ setAt: "desc" }, { seq: "desc" }],
    });
    const essences = rows.map(({ message, setById, setAt }) => ({
      message: presentMessage(message),
      setById,
      setAt: setAt.toISOString(),
    }));
    const ids = essences.flatMap(({ message, setById }) => [...peopleOf(message), setById]);
    return { essences, people: await loadPeople(tx, ids) };
  },
});
