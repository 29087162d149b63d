import { runtime } from "../ports/runtime.ts";
import { purgeDisbandedGroups } from "../upkeep/purge-disbanded-groups.ts";
import { removeUnusedPictures } from "../upkeep/remove-unused-pictures.ts";
import { backlogOf, webSocketOf } from "./backlog.ts";
import { endSlowReceiver } from "./joined-writes.ts";
import { keepGroups } from "./keep-groups.ts";
import { sessionRoom } from "./rooms.ts";
import type { RealtimeServer, RealtimeSocket } from "./types.ts";

const SLOW_EVERY_MS = 10_000;
const SESSIONS_EVERY_MS = 600_000;
const DISBANDED_EVERY_MS = 600_000;
const PICTURES_EVERY_MS = 3_600_000;

/** Starts what is done from time to time; the returned function stops it and waits for what is under way. */
export function keepHouse(io: RealtimeServer): () => Promise<void> {
  const stopGroups = keepGroups();
  const slow = setInterval(() => dropSlowReaders(io), SLOW_EVERY_MS).unref();
  const sessions = setInterval(() => {
    endLostSessions(io).catch((cause: unknown) =>
      runtime().logger.error({ err: cause }, "sessions not checked"),
    );
  }, SESSIONS_EVERY_MS).unref();
  const disbanded = setInterval(() => {
    purgeDisbandedGroups().catch((cause: unknown) =>
      runtime().logger.error({ err: cause }, "disbanded groups not deleted"),
    );
  }, DISBANDED_EVERY_MS).unref();
  const pictures = setInterval(() => {
    removeUnusedPictures().catch((cause: unknown) =>
      runtime().logger.error({ err: cause }, "unused pictures not removed"),
    );
  }, PICTURES_EVERY_MS).unref();
  return () => {
    for (const timer of [slow, sessions, disbanded, pictures]) clearInterval(timer);
    return stopGroups();
  };
}

/** Those that were too far behind the last time, and how many bytes they had taken by then. */
const behind = new WeakMap<object, number>();

/**
 * Closes the connections of clients that do not read what they are sent, which would fill this process's memory:
 * those that were too far behind the last time, still are, and have taken nothing in between. Who takes in a large
 * answer over a slow network is given the time.
 */
export function dropSlowReaders(io: RealtimeServer): void {
  for (const { conn } of io.sockets.sockets.values()) {
    const { isBehind, takenBytes } = backlogOf(conn);
    if (!isBehind) behind.delete(conn);
    else if (behind.get(conn) === takenBytes) end(conn);
    else behind.set(conn, takenBytes);
  }
}

/** Who fetches nothing by long polling can be told nothing either. */
function end(conn: RealtimeSocket["conn"]): void {
  const webSocket = webSocketOf(conn);
  if (webSocket) endSlowReceiver(webSocket);
  else conn.close(true);
}

/**
 * An open socket uses its session, which extends it; one whose session is gone from the database is
 * closed. Sessions that nobody used for long are taken out of the database.
 */
export async function endLostSessions(io: RealtimeServer): Promise<void> {
  const ids = new Set([...io.sockets.sockets.values()].map(({ data }) => data.actor.sessionId));
  for (const id of ids) {
    if ((await runtime().sessions.personOf(id)) !== null) continue;
    const sockets = io.in(sessionRoom(id));
    sockets.emit("session:ended", { reason: "expired" });
    sockets.disconnectSockets(true);
  }
  const { db, now } = runtime();
  await db.session.deleteMany({ where: { expiresAt: { lt: new Date(now()) } } });
}
