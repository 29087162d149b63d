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
  matchesNearSounds: boolean;
  words: string;
};

function specOf({ action, words, ...row }: FilterRow): FilterSpec {
  const { name, silenceSeconds, matchesHomophones, matchesNearSounds } = row;
  const sounds = { matchesHomophones, matchesNearSounds };
  return { name, action: action as FilterAction, silenceSeconds, ...sounds, words: JSON.parse(words) };
}
