import { readFileSync } from "node:fs";
import { sendMove } from "./activities/send-move.ts";
import { openActivityMoves } from "./ports/activity-moves.ts";
import { silentAlarm } from "./ports/alarm.ts";
import { type AppendedBatch, openAppendLog } from "./ports/append/log.ts";
import { openAppendStore } from "./ports/append/store.ts";
import type { Env } from "./ports/env.ts";
import { openFileFolder } from "./ports/files/open-file-folder.ts";
import { memoryFilters } from "./ports/filters.ts";
import { memoryRecentPages } from "./ports/history/recent-pages.ts";
import { openImages } from "./ports/images/open-images.ts";
import { Lane } from "./ports/lane.ts";
import { memoryLimiter } from "./ports/limiter.ts";
import { openLogger } from "./ports/logger.ts";
import { openDatabase } from "./ports/open-database.ts";
import { memoryPresence } from "./ports/presence.ts";
import type { PublishedEvent } from "./ports/publisher.ts";
import { memoryRecentReads } from "./ports/recent-reads.ts";
import { memoryRecentTalk } from "./ports/recent-talk.ts";
import { type Runtime, runtime, setRuntime } from "./ports/runtime.ts";
import { openSessions } from "./ports/sessions.ts";
import { memoryStandings } from "./ports/standings.ts";
import { openStorageWatch } from "./ports/storage-watch.ts";
import { presentMessage } from "./presenting/present.ts";
import { forgetEndedSessions } from "./realtime/forget-ended-sessions.ts";

/** Node has four threads for such work; one is left for reading files, so that pages keep coming. */
const HASHES_AT_A_TIME = 3;

/**
 * Opens everything that lives once per process and puts it in place. Until a realtime server is attached,
 * what is published reaches nobody. `overrides` replace single parts (tests, measurements).
 * @throws when the database cannot be opened.
 */
export async function openRuntime(env: Env, overrides: Partial<Runtime> = {}): Promise<Runtime> {
  const db = overrides.db ?? (await openDatabase(env));
  const now = overrides.now ?? Date.now;
  const hashing = new Lane(HASHES_AT_A_TIME);
  const parts: Runtime = {
    env,
    db,
    now,
    logger: openLogger(env),
    limiter: memoryLimiter(env.limitFactor),
    hashing,
    files: openFileFolder(env.filesDir),
    images: openImages(hashing),
    publisher: { publish: async (_events, effects) => forgetEndedSessions(effects) },
    append: openAppendLog({ store: openAppendStore(db), now, onCommitted: publishAppended }),
    standings: memoryStandings(),
    filters: memoryFilters(),
    recentReads: memoryRecentReads(),
    recentPages: memoryRecentPages(),
    recentTalk: memoryRecentTalk(),
    sessions: openSessions(db, now),
    presence: memoryPresence(),
    storageWatch: openStorageWatch(),
    bulkAlarm: silentAlarm,
    activityMoves: openActivityMoves({ send: sendMove }),
    version: readVersion(),
    startedAt: now(),
    isRealtimeUp: () => false,
    ...overrides,
  };
  setRuntime(parts);
  return parts;
}

/** Lets what is under way finish, then closes everything. Harmless when nothing is open. */
export async function closeRuntime(parts: Runtime): Promise<void> {
  await parts.append.idle();
  await parts.activityMoves.close();
  parts.presence.close();
  await parts.db.$disconnect();
  setRuntime(undefined);
}

/** One event for what one commit brought to one conversation. */
async function publishAppended(batches: AppendedBatch[]): Promise<void> {
  const events = batches.map(
    ({ conversationId, messages, senders }): PublishedEvent => ({
      to: { conversation: conversationId },
      name: "message:posted",
      payload: { conversationId, messages: messages.map(presentMessage), people: senders },
    }),
  );
  if (events.length > 0) await runtime().publisher.publish(events, []);
}

function readVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
