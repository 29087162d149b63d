import type { Socket } from "node:net";
import type { WebSocket } from "ws";
import { MOST_UNREAD_BYTES } from "./joined-writes.ts";
import type { RealtimeSocket } from "./types.ts";

type Connection = RealtimeSocket["conn"];

/** A client this far behind, twice in a row, is better off coming back and asking for what it missed. */
const MAX_UNSENT_PACKETS = 1_000;
const MAX_UNREAD_BYTES = MOST_UNREAD_BYTES / 8;

/**
 * Whether too much waits for a client, and how many bytes the network has taken for it so far. By long polling what
 * nobody fetches gathers as packets, by WebSocket as bytes that the network has not taken.
 */
export function backlogOf(conn: Connection): { isBehind: boolean; takenBytes: number } {
  const { writeBuffer } = conn as unknown as { writeBuffer: unknown[] };
  const socket = (webSocketOf(conn) as unknown as { _socket?: Socket } | undefined)?._socket;
  const isBehind =
    writeBuffer.length > MAX_UNSENT_PACKETS || (socket?.writableLength ?? 0) > MAX_UNREAD_BYTES;
  return { isBehind, takenBytes: takenOf(socket) };
}

/** The WebSocket a connection runs over; none by long polling. */
export function webSocketOf(conn: Connection): WebSocket | undefined {
  return (conn.transport as unknown as { socket?: WebSocket }).socket;
}

/** What the network has taken, as far as Node knows: a write under way counts as it advances. */
function takenOf(socket: Socket | undefined): number {
  if (!socket) return 0;
  const handle = (socket as unknown as { _handle?: { bytesWritten: number; writeQueueSize: number } })
    ._handle;
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0;
}
