import type { Server } from "node:http";
import { closeRuntime } from "./open-runtime.ts";
import type { Runtime } from "./ports/runtime.ts";
import type { Realtime } from "./realtime/attach.ts";
import { closeRealtime } from "./realtime/close.ts";

const REQUESTS_MS = 3_000;

/**
 * Closes a server cleanly: no new connections, calls under way are answered and what they wrote is on disk,
 * sockets end so that clients come back, requests under way get a few seconds, then the database closes.
 */
export async function shutdown(http: Server, realtime: Realtime, parts: Runtime): Promise<void> {
  await closeWebServer(http, realtime);
  await closeRuntime(parts);
}

/** The part of closing that has to do with the network. */
export async function closeWebServer(http: Server, realtime: Realtime): Promise<void> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  http.closeIdleConnections();
  await closeRealtime(realtime);
  const cut = setTimeout(() => http.closeAllConnections(), REQUESTS_MS);
  await closed;
  clearTimeout(cut);
}
