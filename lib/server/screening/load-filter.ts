import type { FilterAction } from "#lib/contract/group/filter-actions.ts";
import type { FilterSpec, WordFilter } from "#lib/domain/filter/compile-filter.ts";
import { runtime } from "../ports/runtime.ts";
import { readWords } from "./read-words.ts";

/** The filters of a group that are on, ready for looking. `filterRev` is the group's, as it was read before. */
export function loadFilter(conversationId: number, filterRev: number): Promise<WordFilter> {
  return runtime().filters.load(conversationId, filterRev, async () => {
    const rows = await runtime().db.groupFilter.findMany({
      where: { groupId: conversationId, isOn: true },
      orderBy: { id: "asc" },
    });
    // The dictionaries are large, and most sites never ask for them.
    const { compileFilter } = await import("#lib/domain/filter/compile-filter.ts");
    const { readings } = await import("#lib/domain/filter/readings.ts");
    const specs = rows.map(specOf);
    await readWords(specs, readings);
    return compileFilter(specs, readings);
  });
}

type FilterRow = {
  name: string;
  action: string;
  silenceSeconds: number;
  matchesHomophones: boolean;
  words: string;
};

function specOf({ name, action, silenceSeconds, matchesHomophones, words }: FilterRow): FilterSpec {
  const list = JSON.parse(words) as string[];
  return { name, action: action as FilterAction, silenceSeconds, matchesHomophones, words: list };
}
