/**
 * A name as it is compared: full width becomes half width (NFKC), case is ignored, runs of space are one.
 * Two names that fold alike are the same for an exact search.
 */
export function foldName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
