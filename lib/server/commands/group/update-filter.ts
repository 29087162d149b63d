import type { CommandParsed } from "#lib/contract/commands.ts";
import { defineCommand, Refused } from "../../command.ts";
import { filterFacts } from "../../steps/filter-facts.ts";
import { noteFiltersChanged } from "../../steps/note-filters-changed.ts";
import { refuseTooManyWords } from "../../steps/refuse-too-many-words.ts";

const columns = [
  "name",
  "action",
  "silenceSeconds",
  "isOn",
  "matchesHomophones",
  "matchesNearSounds",
  "words",
] as const;
type Column = (typeof columns)[number];
type Columns = { [column in Column]?: string | number | boolean | undefined };

/** Changes a filter; what is so already is neither told nor logged. Its words are named in the log by their number. */
export const updateFilter = defineCommand({
  name: "group:update-filter",
  action: "group.moderate",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: filterFacts,
  async run({ tx, personId: actorId, input, now, facts: { row }, outbox }) {
    if (!row) throw new Refused("not_available");
    const given = columnsOf(input);
    const changed = columns.filter((name) => given[name] !== undefined && given[name] !== row[name]);
    if (changed.length === 0) return {};
    if (input.words) await refuseTooManyWords(tx, input.conversationId, row.id, input.words);
    const data = Object.fromEntries(changed.map((name) => [name, given[name]]));
    await tx.groupFilter.update({ where: { id: row.id }, data });
    const change = { tx, outbox, now, conversationId: input.conversationId, actorId };
    await noteFiltersChanged({
      ...change,
      kind: "group:update-filter",
      before: { filter: row.name, ...told(row, changed) },
      after: { filter: row.name, ...told(given, changed) },
    });
    return {};
  },
});

/** What is given, as it stands in the database. */
function columnsOf({ words, ...given }: CommandParsed<"group:update-filter">): Columns {
  return { ...given, words: words && JSON.stringify([...new Set(words)]) };
}

/** As the log tells of it. */
function told(values: Columns, names: readonly Column[]): Record<string, unknown> {
  return Object.fromEntries(
    names.map((name) => {
      if (name === "words") return ["wordCount", (JSON.parse(String(values.words)) as string[]).length];
      return [name === "name" ? "filter" : name, values[name]];
    }),
  );
}
