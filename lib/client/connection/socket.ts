import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";
import { PROTOCOL_VERSION, REALTIME_PATH } from "../../contract/version.ts";

/** A command, a query or a handshake without an answer for this long counts as failed. */
export const ANSWER_LIMIT_MS = 10_000;

/** How long a WebSocket may take to open before long polling is tried in its place. */
export const WEBSOCKET_LIMIT_MS = 4_000;

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
    timeout: WEBSOCKET_LIMIT_MS,
    reconnection: false,
    autoConnect: false,
    forceNew: true,
    ...settings,
  };
  return url === undefined ? io(all) : io(url, all);
}

/**
 * From now on long polling comes first, with time enough for a slow network, and WebSocket as its upgrade: a proxy
 * that swallows the handshake without a word is only noticed by the time it takes. False: it was so already.
 */
export function preferPolling({ io }: Socket): boolean {
  const { transports } = io.opts;
  if (transports?.length !== 2 || transports[0] !== "websocket") return false;
  io.opts.transports = ["polling", "websocket"];
  io.timeout(ANSWER_LIMIT_MS);
  return true;
}
