import type { Database } from "./database.ts";

/** A session that nobody uses for this long ends by itself. */
export const SESSION_LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;
/** A session in use is extended at most this often. */
const EXTEND_EVERY_MS = 24 * 60 * 60 * 1000;
/** How long a session is believed without asking the database. One ended by this process is forgotten at once. */
const REMEMBER_MS = 10_000;
const MAX_REMEMBERED = 20_000;

/** Who is signed in by which session. */
export type Sessions = {
  /** The person signed in by this session; null when it is unknown, ended or expired. */
  personOf: (sessionId: string) => Promise<number | null>;
  /** Ends what is remembered of a session, also for a question under way. */
  forget: (sessionId: string) => void;
};

type SessionRow = { userId: number; expiresAt: string };
const SESSION = `SELECT "userId", "expiresAt" FROM "Session" WHERE "id" = $1`;

type Entry = { personId: Promise<number | null>; until: number };

/** Reads sessions from the database, remembering each for a few seconds, and extends those in use. */
export function openSessions(db: Database, now: () => number): Sessions {
  const entries = new Map<string, Entry>();

  async function load(sessionId: string): Promise<number | null> {
    const [session] = await db.direct.read<SessionRow>(SESSION, [sessionId]);
    const leftMs = session ? new Date(session.expiresAt).getTime() - now() : 0;
    if (!session || leftMs <= 0) return null;
    if (leftMs < SESSION_LIFETIME_MS - EXTEND_EVERY_MS) {
      const expiresAt = new Date(now() + SESSION_LIFETIME_MS);
      await db.session.updateMany({ where: { id: sessionId }, data: { expiresAt } });
    }
    return session.userId;
  }

  /** Entries stand in the order in which they end. */
  function dropOld(): void {
    for (const [id, { until }] of entries) {
      if (until > now() && entries.size <= MAX_REMEMBERED) return;
      entries.delete(id);
    }
  }

  function ask(sessionId: string): Entry {
    const entry = { personId: load(sessionId), until: now() + REMEMBER_MS };
    entries.delete(sessionId);
    entries.set(sessionId, entry);
    dropOld();
    entry.personId.catch(() => entries.get(sessionId) === entry && entries.delete(sessionId));
    return entry;
  }

  /** After the clock went back, what was remembered before is not believed until it comes round again. */
  function isFresh({ until }: Entry): boolean {
    const leftMs = until - now();
    return leftMs > 0 && leftMs <= REMEMBER_MS;
  }

  return {
    async personOf(sessionId) {
      const known = entries.get(sessionId);
      const entry = known && isFresh(known) ? known : ask(sessionId);
      const personId = await entry.personId;
      // Forgotten while the answer was on its way: it may be the answer of before.
      return entries.get(sessionId) === entry ? personId : load(sessionId);
    },
    forget: (sessionId) => void entries.delete(sessionId),
  };
}
