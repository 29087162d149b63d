import type { WordFilter } from "#lib/domain/filter/compile-filter.ts";

/**
 * The filters of groups, made ready for looking: making them takes some milliseconds, so those used last are kept.
 * What is kept under a `filterRev` is exact.
 */
export type FilterCache = {
  /** What is kept, or what `make` makes; those who ask meanwhile share it. Failures are not kept. */
  load: (conversationId: number, filterRev: number, make: () => Promise<WordFilter>) => Promise<WordFilter>;
};

type Kept = { filterRev: number; filter: Promise<WordFilter> };

/** A group's filters may have ten thousands of words. */
const MAX_GROUPS = 100;

/** Filters in this process's memory. */
export function memoryFilters(maxGroups = MAX_GROUPS): FilterCache {
  const groups = new Map<number, Kept>();

  function keep(conversationId: number, kept: Kept): void {
    // The ones used last stand at the end.
    groups.delete(conversationId);
    groups.set(conversationId, kept);
    const oldest = groups.size > maxGroups ? groups.keys().next().value : undefined;
    if (oldest !== undefined) groups.delete(oldest);
  }

  return {
    load(conversationId, filterRev, make) {
      const known = groups.get(conversationId);
      const kept = known?.filterRev === filterRev ? known : { filterRev, filter: make() };
      keep(conversationId, kept);
      kept.filter.catch(() => {
        if (groups.get(conversationId) === kept) groups.delete(conversationId);
      });
      return kept.filter;
    },
  };
}
