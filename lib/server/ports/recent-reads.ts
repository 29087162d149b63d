/**
 * Large readings that many ask for at the same moment, for instance the members of a group when all of them come
 * back after a restart. Kept for a moment and shared; the key must name the revision of what is read, and whoever
 * asks has been judged before.
 */
export type RecentReads = {
  /** What was read under this key a moment ago, or what `read` finds. Failures are not kept. */
  load: <T>(key: string, read: () => Promise<T>) => Promise<T>;
};

const KEPT_MS = 2_000;

/** Recent readings in this process's memory. */
export function memoryRecentReads(keptMs = KEPT_MS): RecentReads {
  const readings = new Map<string, Promise<unknown>>();

  return {
    load<T>(key: string, read: () => Promise<T>): Promise<T> {
      const recent = readings.get(key);
      if (recent) return recent as Promise<T>;
      const reading = read();
      readings.set(key, reading);
      const forget = () => readings.delete(key);
      reading.then(() => setTimeout(forget, keptMs).unref(), forget);
      return reading;
    },
  };
}
