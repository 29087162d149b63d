import type { Presence, Status, WirePresences } from "#lib/contract/wire.ts";

/** Who is reachable now, derived from open sockets and the status each person chose. */
export type PresenceBook = {
  /** What others see of each of these people; whoever is offline is left out. */
  presencesOf: (personIds: readonly number[]) => WirePresences;
  presenceOf: (personId: number) => Presence;
  socketOpened: (personId: number, status: Status) => void;
  socketClosed: (personId: number) => void;
  /** Takes effect only for somebody with an open socket; others are asked when they connect. */
  statusChosen: (personId: number, status: Status) => void;
  /** How many sockets a person has open. */
  socketsOf: (personId: number) => number;
  /** Calls back with the people whose presence has changed, several at once. One listener at a time. */
  listen: (listener: ((personIds: number[]) => void) | null) => void;
  close: () => void;
};

type Entry = { sockets: number; status: Status; leaving?: NodeJS.Timeout };

/** A reloaded page is back within this time, and nobody saw it go. */
const GRACE_MS = 5_000;
const BATCH_MS = 200;

/** Presence in this process's memory. */
export function memoryPresence({ graceMs = GRACE_MS, batchMs = BATCH_MS } = {}): PresenceBook {
  const entries = new Map<number, Entry>();
  /** What was last told of each person who is not offline. */
  const told = new Map<number, Presence>();
  const changed = new Set<number>();
  let batch: NodeJS.Timeout | undefined;
  let tell: ((personIds: number[]) => void) | null = null;

  function presenceOf(personId: number): Presence {
    const status = entries.get(personId)?.status;
    return status === undefined || status === "invisible" ? "offline" : status;
  }

  function flush(): void {
    batch = undefined;
    const news = [...changed].filter((id) => presenceOf(id) !== (told.get(id) ?? "offline"));
    changed.clear();
    for (const id of news) {
      const presence = presenceOf(id);
      if (presence === "offline") told.delete(id);
      else told.set(id, presence);
    }
    if (news.length > 0) tell?.(news);
  }

  function markChanged(personId: number): void {
    changed.add(personId);
    batch ??= setTimeout(flush, batchMs).unref();
  }

  function leave(personId: number): void {
    entries.delete(personId);
    markChanged(personId);
  }

  return {
    presenceOf,
    presencesOf(personIds) {
      const reachable = personIds.filter((id) => presenceOf(id) !== "offline");
      return Object.fromEntries(reachable.map((id) => [String(id), presenceOf(id)]));
    },
    socketOpened(personId, status) {
      const known = entries.get(personId);
      clearTimeout(known?.leaving);
      entries.set(personId, { sockets: (known?.sockets ?? 0) + 1, status });
      markChanged(personId);
    },
    socketClosed(personId) {
      const entry = entries.get(personId);
      if (!entry || --entry.sockets > 0) return;
      entry.leaving = setTimeout(leave, graceMs, personId).unref();
    },
    statusChosen(personId, status) {
      const entry = entries.get(personId);
      if (!entry) return;
      entry.status = status;
      markChanged(personId);
    },
    socketsOf: (personId) => entries.get(personId)?.sockets ?? 0,
    listen(listener) {
      tell = listener;
    },
    close() {
      clearTimeout(batch);
      for (const { leaving } of entries.values()) clearTimeout(leaving);
      tell = null;
    },
  };
}
