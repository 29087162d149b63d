import type { Socket } from "node:net";
import type { WebSocket } from "ws";
import { runtime } from "../ports/runtime.ts";
import { purgeDisbandedGroups } from "../upkeep/purge-disbanded-groups.ts";
import { endSlowReceiver, MOST_UNREAD_BYTES } from "./joined-writes.ts";
import { keepGroups } from "./keep-groups.ts";
import { sessionRoom } from "./rooms.ts";
import type { RealtimeServer, RealtimeSocket } from "./types.ts";

type Connection = RealtimeSocket["conn"];

const SLOW_EVERY_MS = 10_000;
/** A client this far behind, twice in a row, is better off coming back and asking for what it missed. */
const MAX_UNSENT_PACKETS = 1_000;
const MAX_UNREAD_BYTES = MOST_UNREAD_BYTES / 8;
const SESSIONS_EVERY_MS = 600_000;
const DISBANDED_EVERY_MS = 600_000;

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
  return () => {
    for (const timer of [slow, sessions, disbanded]) clearInterval(timer);
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
function end(conn: Connection): void {
  const webSocket = webSocketOf(conn);
  if (webSocket) endSlowReceiver(webSocket);
  else conn.close(true);
}

/** By long polling what nobody fetches gathers as packets, by WebSocket as bytes that the network has not taken. */
function backlogOf(conn: Connection): { isBehind: boolean; takenBytes: number } {
  const { writeBuffer } = conn as unknown as { writeBuffer: unknown[] };
  const socket = (webSocketOf(conn) as unknown as { _socket?: Socket } | undefined)?._socket;
  const isBehind =
    writeBuffer.length > MAX_UNSENT_PACKETS || (socket?.writableLength ?? 0) > MAX_UNREAD_BYTES;
  return { isBehind, takenBytes: takenOf(socket) };
}

function webSocketOf(conn: Connection): WebSocket | undefined {
  return (conn.transport as unknown as { socket?: WebSocket }).socket;
}

/** What the network has taken, as far as Node knows: a write under way counts as it advances. */
function takenOf(socket: Socket | undefined): number {
  if (!socket) return 0;
  const handle = (socket as unknown as { _handle?: { bytesWritten: number; writeQueueSize: number } })
    ._handle;
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0;
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
