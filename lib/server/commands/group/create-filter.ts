import { limits } from "#lib/contract/limits.ts";
import { defineCommand, Refused } from "../../command.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { noteFiltersChanged } from "../../steps/note-filters-changed.ts";
import { refuseTooManyWords } from "../../steps/refuse-too-many-words.ts";

/** Adds a list of words that a group does not want to read. It holds from the next message on. */
export const createFilter = defineCommand({
  name: "group:create-filter",
  action: "group.moderate",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: groupFacts,
  async run({ tx, personId: actorId, input: { conversationId, words, name, ...more }, now, outbox }) {
    const max = limits.filtersPerGroup;
    if ((await tx.groupFilter.count({ where: { groupId: conversationId } })) >= max)
      throw new Refused("too_many", { params: { max } });
    const distinct = [...new Set(words)];
    await refuseTooManyWords(tx, conversationId, null, distinct);
    const { id } = await tx.groupFilter.create({
      data: {
        ...more,
        name,
        groupId: conversationId,
        words: JSON.stringify(distinct),
        createdAt: new Date(now),
      },
    });
    const after = { filter: name, ...more, wordCount: distinct.length };
    const change = { tx, outbox, now, conversationId, actorId };
    await noteFiltersChanged({ ...change, kind: "group:create-filter", after });
    return { filterId: id };
  },
});
