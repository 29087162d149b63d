import type { WirePlace } from "../../contract/group/filter-queries.ts";

/** The same parts of a text as places that ascend and do not touch one another. */
export function mergePlaces(places: readonly WirePlace[]): WirePlace[] {
  const merged: WirePlace[] = [];
  for (const { start, length } of places.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    const end = start + length;
    if (last && start <= last.start + last.length) last.length = Math.max(last.length, end - last.start);
    else merged.push({ start, length });
  }
  return merged;
}
