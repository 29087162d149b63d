import type { WireActivity, WireActivityEntry } from "#lib/contract/group/activities.ts";

type Chain = Pick<WireActivity, "title" | "detail">;

/** A 接龙 as people write it by hand: what it is about, then the numbered lines. `head` begins it: #接龙. */
export function chainText(
  head: string,
  { title, detail }: Chain,
  entries: readonly WireActivityEntry[],
  nameOf: (personId: number) => string,
): string {
  const about = [head, title, detail].filter((line) => line !== "");
  const lines = entries.map(({ personId, text }, at) => `${at + 1}. ${nameOf(personId)} ${text}`.trimEnd());
  return [...about, "", ...lines].join("\n");
}
