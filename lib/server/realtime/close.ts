import { setImmediate } from "node:timers/promises";
import { runtime } from "../ports/runtime.ts";
import type { Realtime } from "./attach.ts";

const FLUSH_MS = 300;

/**
 * Says goodbye to every socket: no new calls, those under way answered, then the connections end as if the
 * network had failed, which makes clients come back by themselves.
 */
export async function closeRealtime({ io, calls, stopHousekeeping }: Realtime): Promise<void> {
  const isTidy = stopHousekeeping();
  io.emit("server:closing", {});
  await calls.close();
  await isTidy;
  await runtime().append.idle();
  // Calls that waited for their turn are being refused at this moment; their answers are to go out, too.
  await setImmediate();
  for (const socket of io.sockets.sockets.values()) socket.conn.close();
  await new Promise((resolve) => setTimeout(resolve, io.sockets.sockets.size > 0 ? FLUSH_MS : 0));
  runtime().presence.listen(null);
  // It would wait for every request of the HTTP server, which is for that server's owner to do.
  io.close().catch((cause: unknown) => runtime().logger.error({ err: cause }, "realtime not closed"));
}
