import type { WirePlace } from "../../contract/group/filter-queries.ts";

/** What stands for each code unit of a word that is blotted out, so that every other place stays where it is. */
const MASK = "＊";

/** The text with these places blotted out; they may overlap. */
export function maskText(text: string, places: readonly WirePlace[]): string {
  let masked = "";
  let at = 0;
  for (const { start, length } of places.toSorted((a, b) => a.start - b.start)) {
    const end = start + length;
    if (end <= at) continue;
    const from = Math.max(start, at);
    masked += text.slice(at, from) + MASK.repeat(end - from);
    at = end;
  }
  return masked + text.slice(at);
}
