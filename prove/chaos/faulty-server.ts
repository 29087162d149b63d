import { createWebServer, listen } from "#lib/server/http/listen.ts";
import { openRuntime } from "#lib/server/open-runtime.ts";
import { loadEnv } from "#lib/server/ports/env.ts";
import { type Limiter, memoryLimiter } from "#lib/server/ports/limiter.ts";
import type { Publisher } from "#lib/server/ports/publisher.ts";
import { shutdown } from "#lib/server/shutdown.ts";
import { apiHandler } from "#test/api-handler.ts";
import { fillScene } from "./fill-scene.ts";
import type { Ask, ServerCounts, Tell } from "./protocol.ts";
import { type Random, seeded } from "./random.ts";

/** Of every event: the probability that it is committed and never sent. */
const UNPUBLISHED = 0.01;
/** Of every message: the probability that its sender is asked to wait. */
const POSTPONED = 0.005;
/** The proof is not about limits. */
const LIMIT_FACTOR = 10_000;

const counts: ServerCounts = { unpublished: 0, postponed: 0, connections: 0 };
let isCalm = true;

function forgetful(publisher: Publisher, random: Random): Publisher {
  const isSent = () => {
    const isLost = !isCalm && random.chance(UNPUBLISHED);
    if (isLost) counts.unpublished += 1;
    return !isLost;
  };
  return { publish: (events, effects) => publisher.publish(events.filter(isSent), effects) };
}

function moody(limiter: Limiter, random: Random): Limiter {
  return {
    ...limiter,
    async take(name, key, limit) {
      if (isCalm || !name.startsWith("message:send") || !random.chance(POSTPONED))
        return limiter.take(name, key, limit);
      counts.postponed += 1;
      return 1;
    },
  };
}

function tell(message: Tell): void {
  process.send?.(message);
}

const random = seeded(Number(process.env.CHAOS_SEED));
const env = loadEnv();
const parts = await openRuntime(env, { limiter: moody(memoryLimiter(LIMIT_FACTOR), random.fork("limiter")) });
const scene = await fillScene(env, parts.db);
const web = createWebServer(env);
web.setHandler(apiHandler);
parts.publisher = forgetful(parts.publisher, random.fork("publisher"));
web.realtime.io.on("connection", () => {
  counts.connections += 1;
});
const port = await listen(web.http, env);
isCalm = false;
tell({ ready: { port, scene } });

process.on("message", (ask: Ask) => {
  if (ask === "close") return void shutdown(web.http, web.realtime, parts).then(() => process.exit(0));
  isCalm = true;
  tell({ calmed: counts });
});
process.on("disconnect", () => process.exit(1));
