import { shiftClock } from "./shifted-clock.ts";

const { apiHandler } = await import("#test/api-handler.ts");
const { createWebServer, listen } = await import("#lib/server/http/listen.ts");
const { openRuntime } = await import("#lib/server/open-runtime.ts");
const { loadEnv } = await import("#lib/server/ports/env.ts");
const { memoryLimiter } = await import("#lib/server/ports/limiter.ts");

/** What the proof tells this process. */
export type Order = { clockOffsetMs: number };

/**
 * The program without its pages: the runtime, the doors and realtime put together as `server.ts` does it. Started by
 * a proof, which kills it. LIMIT_FACTOR widens the limits of every person.
 */
const env = loadEnv();
await openRuntime(env, { limiter: memoryLimiter(Number(process.env.LIMIT_FACTOR ?? 1)) });
const { http, setHandler } = createWebServer(env);
setHandler(apiHandler);
await listen(http, env);
process.on("message", ({ clockOffsetMs }: Order) => shiftClock(clockOffsetMs));
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
