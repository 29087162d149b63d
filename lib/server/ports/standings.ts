import type { WirePerson } from "#lib/contract/wire.ts";
import type { Standing } from "#lib/domain/standing.ts";

/** A standing as it was when the conversation's rules had this `rulesRev`; exact until that number moves. */
export type CachedStanding = {
  standing: Omit<Standing, "now">;
  rulesRev: number;
  /** The group's filters that messages pass; 0: there are none. */
  filterRev: number;
  person: WirePerson;
};

/**
 * Standings by conversation and person, so that sending is judged without a query. Bounded: the oldest
 * entries go first. Staleness is harmless: the append compares `rulesRev` inside its transaction.
 */
export type StandingCache = {
  get: (conversationId: number, personId: number) => CachedStanding | undefined;
  /**
   * What is remembered, or what `read` finds. Those who ask while a reading is under way share it, and go on in
   * the order in which they asked: messages sent in one breath stay in order.
   */
  load: (
    conversationId: number,
    personId: number,
    read: () => Promise<CachedStanding | null>,
  ) => Promise<CachedStanding | null>;
  set: (conversationId: number, personId: number, entry: CachedStanding) => void;
  /** Forgets one person everywhere: the name shown with their messages has changed. */
  forgetPerson: (personId: number) => void;
};

const MAX_ENTRIES = 50_000;

/** A standing cache in this process's memory. */
export function memoryStandings(maxEntries = MAX_ENTRIES): StandingCache {
  const entries = new Map<string, CachedStanding>();
  const keysOfPerson = new Map<number, Set<string>>();
  const readings = new Map<string, Promise<CachedStanding | null>>();
  const keyOf = (conversationId: number, personId: number) => `${conversationId}:${personId}`;

  function drop(key: string): void {
    entries.delete(key);
    const personId = Number(key.slice(key.indexOf(":") + 1));
    const keys = keysOfPerson.get(personId);
    keys?.delete(key);
    if (keys?.size === 0) keysOfPerson.delete(personId);
  }

  function set(conversationId: number, personId: number, entry: CachedStanding): void {
    const key = keyOf(conversationId, personId);
    drop(key);
    entries.set(key, entry);
    const keys = keysOfPerson.get(personId) ?? new Set();
    keysOfPerson.set(personId, keys.add(key));
    const oldest = entries.size > maxEntries ? entries.keys().next().value : undefined;
    if (oldest !== undefined) drop(oldest);
  }

  function load(
    conversationId: number,
    personId: number,
    read: () => Promise<CachedStanding | null>,
  ): Promise<CachedStanding | null> {
    const key = keyOf(conversationId, personId);
    const known = entries.get(key);
    if (known) return Promise.resolve(known);
    const underWay = readings.get(key);
    if (underWay) return underWay;
    const reading = read()
      .then((entry) => {
        // A person forgotten in the meantime may have been read with the old name.
        if (entry && readings.get(key) === reading) set(conversationId, personId, entry);
        return entry;
      })
      .finally(() => {
        if (readings.get(key) === reading) readings.delete(key);
      });
    readings.set(key, reading);
    return reading;
  }

  return {
    get: (conversationId, personId) => entries.get(keyOf(conversationId, personId)),
    set,
    load,
    forgetPerson(personId) {
      for (const key of [...(keysOfPerson.get(personId) ?? [])]) drop(key);
      for (const key of [...readings.keys()]) if (key.endsWith(`:${personId}`)) readings.delete(key);
    },
  };
}
