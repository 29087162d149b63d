import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";
import { PROTOCOL_VERSION, REALTIME_PATH } from "../../contract/version.ts";

/** A command, a query or a handshake without an answer for this long counts as failed. */
export const ANSWER_LIMIT_MS = 10_000;

export type SocketSettings = Partial<ManagerOptions & SocketOptions>;

/**
 * A socket that is not connected yet: WebSocket first, long polling where that is blocked. It does not reconnect
 * by itself; `createConnection` does that, so that every way of losing it leads to the same next step.
 */
export function openSocket(url: string | undefined, settings: SocketSettings = {}): Socket {
  const all = {
    path: REALTIME_PATH,
    auth: { protocol: PROTOCOL_VERSION },
    transports: ["websocket", "polling"],
    tryAllTransports: true,
    timeout: ANSWER_LIMIT_MS,
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    ...settings,
  };
  return url === undefined ? io(all) : io(url, all);
}

/** A proxy that swallows the WebSocket handshake without a word is only noticed by the time it takes. */
export function preferPolling(socket: Socket): void {
  const { transports } = socket.io.opts;
  if (transports?.length === 2) socket.io.opts.transports = ["polling", "websocket"];
}
