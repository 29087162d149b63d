import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Env } from "#lib/server/ports/env.ts";
import { freePort } from "#test/free-port.ts";
import type { Order } from "./application-process.ts";

/** The program in a process of its own, at an address that stays the same however often it is started. */
export type Application = {
  url: string;
  pid: () => number;
  /** Starts it and resolves when it listens. */
  start: () => Promise<void>;
  signal: (signal: NodeJS.Signals) => void;
  /** SIGKILL: no farewell, nothing flushed. Resolves when the process is gone. */
  kill: () => Promise<void>;
  order: (order: Order) => void;
  /** How often it ended without being killed from here. */
  deaths: () => number;
};

const program = path.join(import.meta.dirname, "application-process.ts");

/** The program for this configuration, not yet started. LOG=error shows what fails inside. */
export async function openApplication(env: Env, limitFactor: number): Promise<Application> {
  const port = await freePort();
  let child: ChildProcess | undefined;
  let deaths = 0;
  let isKilling = false;

  async function start(): Promise<void> {
    child = fork(program, {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        NODE_ENV: "production",
        HOST: "127.0.0.1",
        PORT: String(port),
        DATA_DIR: env.dataDir,
        DATABASE_URL: env.databaseUrl,
        AUTH_SECRET: env.authSecret,
        LOG_LEVEL: process.env.LOG ?? "silent",
        LIMIT_FACTOR: String(limitFactor),
      },
    });
    const ended = once(child, "exit").then(([code]) => {
      throw new Error(`the program ended while it started, with ${code}`);
    });
    await Promise.race([once(child, "message"), ended]);
    ended.catch(() => undefined);
    isKilling = false;
    child.once("exit", () => {
      if (!isKilling) deaths++;
    });
  }

  return {
    url: `http://127.0.0.1:${port}`,
    pid: () => child?.pid ?? 0,
    start,
    signal: (signal) => void child?.kill(signal),
    async kill() {
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      isKilling = true;
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
    },
    order: (order) => void child?.send(order),
    deaths: () => deaths,
  };
}
