/** Something somebody said, as far as it matters to whether they say too much. */
export type Said = {
  personId: number;
  clientMessageId: string;
  /** Milliseconds since 1970. */
  at: number;
  /** Equal for equal words. */
  mark: string;
};

/** What was said lately under one key, by person. */
export type Talk = {
  /** Ascending by time. */
  of: (personId: number) => readonly Said[];
  all: () => Said[];
  /** Adds what is about to be stored; false when it is known already. */
  note: (said: Said) => boolean;
  /** Takes out what was not stored after all. */
  forget: (said: Said) => void;
};

/**
 * Who said what in the last while, so that rules on how often somebody may speak are judged without a query. It is read
 * once from what is stored and kept up from then on, so a restart forgets nothing.
 */
export type RecentTalk = {
  /** Everything since that time (ms since 1970). `read` finds it where memory does not reach back so far. */
  load: (key: string, since: number, read: () => Promise<Said[]>) => Promise<Talk>;
  /** Adds what was stored on another way than by `load`ing first; where nobody has asked yet, it will be read. */
  note: (key: string, said: Said) => void;
};

/** The talks asked for last stay. */
const MAX_TALKS = 500;
/** No rule asks for more of one person. */
const MAX_OF_PERSON = 128;

type Entry = { since: number; talk: Promise<Talk> };

/** Recent talk in this process's memory. */
export function memoryRecentTalk(maxTalks = MAX_TALKS): RecentTalk {
  const entries = new Map<string, Entry>();

  function keep(key: string, entry: Entry): Promise<Talk> {
    entries.delete(key);
    entries.set(key, entry);
    const oldest = entries.size > maxTalks ? entries.keys().next().value : undefined;
    if (oldest !== undefined) entries.delete(oldest);
    return entry.talk;
  }

  return {
    load(key, since, read) {
      const known = entries.get(key);
      if (known && known.since <= since) return keep(key, known);
      const entry = { since, talk: openTalk(read, known?.talk) };
      entry.talk.catch(() => {
        if (entries.get(key) === entry) entries.delete(key);
      });
      return keep(key, entry);
    },
    note(key, said) {
      entries.get(key)?.talk.then(
        (talk) => talk.note(said),
        () => undefined,
      );
    },
  };
}

/** `before` knows what is on its way into the database, too. */
async function openTalk(read: () => Promise<Said[]>, before?: Promise<Talk>): Promise<Talk> {
  const known = (await before?.catch(() => null))?.all() ?? [];
  const byPerson = new Map<number, Said[]>();
  const of = (personId: number) => byPerson.get(personId) ?? [];

  function note(said: Said): boolean {
    const others = of(said.personId);
    if (others.some(({ clientMessageId }) => clientMessageId === said.clientMessageId)) return false;
    const list = [...others, said].sort((a, b) => a.at - b.at);
    byPerson.set(said.personId, list.slice(-MAX_OF_PERSON));
    return true;
  }

  for (const said of [...(await read()), ...known]) note(said);
  return {
    of,
    all: () => [...byPerson.values()].flat(),
    note,
    forget({ personId, clientMessageId }) {
      byPerson.set(
        personId,
        of(personId).filter((said) => said.clientMessageId !== clientMessageId),
      );
    },
  };
}
