import type { Logger } from "pino";
import type { ActivityMoves } from "./activity-moves.ts";
import type { Alarm } from "./alarm.ts";
import type { AppendLog } from "./append/log.ts";
import type { Database } from "./database.ts";
import type { Env } from "./env.ts";
import type { Files } from "./files/files.ts";
import type { FilterCache } from "./filters.ts";
import type { RecentPages } from "./history/recent-pages.ts";
import type { Images } from "./images/images.ts";
import type { Lane } from "./lane.ts";
import type { Limiter } from "./limiter.ts";
import type { PresenceBook } from "./presence.ts";
import type { Publisher } from "./publisher.ts";
import type { RecentReads } from "./recent-reads.ts";
import type { RecentTalk } from "./recent-talk.ts";
import type { Sessions } from "./sessions.ts";
import type { StandingCache } from "./standings.ts";
import type { StorageWatch } from "./storage-watch.ts";

/**
 * What lives once per process. `server.ts` and the pages' bundle run in one process but load modules twice,
 * so everything with a state hangs on globalThis, and only here.
 */
export type Runtime = {
  env: Env;
  db: Database;
  logger: Logger;
  limiter: Limiter;
  /** Where passwords are hashed, which takes a whole core each time. */
  hashing: Lane;
  files: Files;
  images: Images;
  publisher: Publisher;
  append: AppendLog;
  standings: StandingCache;
  filters: FilterCache;
  recentReads: RecentReads;
  recentPages: RecentPages;
  recentTalk: RecentTalk;
  sessions: Sessions;
  presence: PresenceBook;
  storageWatch: StorageWatch;
  /** Wakes whoever carries out acts on many members; silent where nobody does. */
  bulkAlarm: Alarm;
  activityMoves: ActivityMoves;
  /** This program's version, and when this process started (milliseconds since 1970). */
  version: string;
  startedAt: number;
  /** Answers whether the realtime server is accepting connections. */
  isRealtimeUp: () => boolean;
  /** Current time in milliseconds; tests replace it. */
  now: () => number;
};

const slot = globalThis as typeof globalThis & { webqqRuntime?: Runtime };

/** The running process's parts. Throws when `openRuntime` has not been called. */
export function runtime(): Runtime {
  if (!slot.webqqRuntime) throw new Error("the runtime is not open");
  return slot.webqqRuntime;
}

/** Puts the parts in place; `undefined` takes them away at the end. */
export function setRuntime(parts: Runtime | undefined): void {
  slot.webqqRuntime = parts;
}
