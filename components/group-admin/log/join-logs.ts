import type { QueryResult } from "#lib/contract/queries.ts";

type Log = QueryResult<"group:log">;

/**
 * Two readings of one log as one: a later reading of its newest page, or a page further back. Where so much was done
 * meanwhile that the newest page no longer reaches what is known, it stands alone.
 */
export function joinLogs(known: Log, page: Log, place: "newer" | "older"): Log {
  const newestSeq = known.acts[0]?.seq ?? 0;
  if (place === "newer" && page.nextSeq !== null && page.nextSeq > newestSeq) return page;
  const acts = new Map(known.acts.map((act) => [act.seq, act]));
  for (const act of page.acts) acts.set(act.seq, act);
  const people = new Map([...known.people, ...page.people].map((person) => [person.id, person]));
  return {
    acts: [...acts.values()].sort((a, b) => b.seq - a.seq),
    people: [...people.values()],
    actors: page.actors,
    nextSeq: place === "older" ? page.nextSeq : known.nextSeq,
  };
}
