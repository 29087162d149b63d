import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Env } from "#lib/server/ports/env.ts";
import type { Ask, Scene, ServerCounts, Tell } from "./protocol.ts";

/** The server under proof, in a process of its own. */
export type RunningServer = {
  port: number;
  scene: Scene;
  /** It stops failing on purpose, and says how often it did. */
  calm: () => Promise<ServerCounts>;
  close: () => Promise<void>;
};

/**
 * Starts the real server on this database, filled with a scene; it loses some of what it should publish.
 * @throws when it ends instead of starting.
 */
export async function runServer(env: Env, seed: number): Promise<RunningServer> {
  const child = fork(path.join(import.meta.dirname, "faulty-server.ts"), {
    env: {
      ...process.env,
      NODE_ENV: "test",
      PORT: "0",
      HOST: "127.0.0.1",
      DATABASE_URL: env.databaseUrl,
      DATA_DIR: env.dataDir,
      LOG_LEVEL: process.env.TEST_LOG ?? "silent",
      CHAOS_SEED: String(seed),
    },
    execArgv: ["--no-warnings"],
  });
  const { port, scene } = await heard(child, "ready");
  return {
    port,
    scene,
    calm() {
      child.send("calm" satisfies Ask);
      return heard(child, "calmed");
    },
    async close() {
      const ended = once(child, "exit");
      child.send("close" satisfies Ask);
      await ended;
    },
  };
}

type Told = { ready: { port: number; scene: Scene }; calmed: ServerCounts };

function heard<K extends keyof Told>(child: ChildProcess, kind: K): Promise<Told[K]> {
  const { promise, resolve, reject } = Promise.withResolvers<Told[K]>();
  const listen = (message: Tell) => {
    if (kind in message) resolve((message as Told)[kind]);
  };
  const end = (code: number | null) => reject(new Error(`the server ended with ${code}`));
  child.on("message", listen).once("exit", end);
  return promise.finally(() => child.off("message", listen).off("exit", end));
}
