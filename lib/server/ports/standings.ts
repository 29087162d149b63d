import type { WirePerson } from "#lib/contract/wire.ts";
import type { Standing } from "#lib/domain/standing.ts";

/** A standing as it was when the conversation's rules had this `rulesRev`; exact until that number moves. */
export type CachedStanding = { standing: Omit<Standing, "now">; rulesRev: number; person: WirePerson };

/**
 * Standings by conversation and person, so that sending is judged without a query. Bounded: the oldest
 * entries go first. Staleness is harmless: the append compares `rulesRev` inside its transaction.
 */
export type StandingCache = {
  get: (conversationId: number, personId: number) => CachedStanding | undefined;
  set: (conversationId: number, personId: number, entry: CachedStanding) => void;
  /** Forgets one person everywhere: the name shown with their messages has changed. */
  forgetPerson: (personId: number) => void;
};

const MAX_ENTRIES = 50_000;

/** A standing cache in this process's memory. */
export function memoryStandings(maxEntries = MAX_ENTRIES): StandingCache {
  const entries = new Map<string, CachedStanding>();
  const keysOfPerson = new Map<number, Set<string>>();
  const keyOf = (conversationId: number, personId: number) => `${conversationId}:${personId}`;

  function drop(key: string): void {
    entries.delete(key);
    const personId = Number(key.slice(key.indexOf(":") + 1));
    const keys = keysOfPerson.get(personId);
    keys?.delete(key);
    if (keys?.size === 0) keysOfPerson.delete(personId);
  }

  return {
    get: (conversationId, personId) => entries.get(keyOf(conversationId, personId)),
    set(conversationId, personId, entry) {
      const key = keyOf(conversationId, personId);
      drop(key);
      entries.set(key, entry);
      const keys = keysOfPerson.get(personId) ?? new Set();
      keysOfPerson.set(personId, keys.add(key));
      const oldest = entries.size > maxEntries ? entries.keys().next().value : undefined;
      if (oldest !== undefined) drop(oldest);
    },
    forgetPerson(personId) {
      for (const key of [...(keysOfPerson.get(personId) ?? [])]) drop(key);
    },
  };
}
