import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sleep } from "../load/clock.ts";
import { familyOf } from "../load/processes.ts";
import type { Running } from "./peer.ts";

const OPEN_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 50;
const STOP_WITHIN_MS = 15_000;
/** The system takes back sockets and memory a moment after the process has gone. */
const AFTERMATH_MS = 200;

/** What to start, in a folder of its own, and the port that shows that it is up. */
export type ServerProgram = {
  program: string;
  arguments: string[];
  env?: Record<string, string>;
  folder: string;
  port: number;
  /** Processes that do its work, too, but are not ended with it: a database. */
  alsoCounted?: number[];
};

/**
 * Starts a server and waits for its port. Its output goes to `out.log` in its folder.
 * @throws when the port is taken, does not open in a minute, or the server ends before.
 */
export async function startServer(server: ServerProgram): Promise<Running> {
  if (await answers(server.port)) throw new Error(`port ${server.port} is taken by another program`);
  mkdirSync(server.folder, { recursive: true });
  const log = openSync(path.join(server.folder, "out.log"), "a");
  const child = spawn(server.program, server.arguments, {
    cwd: server.folder,
    env: { ...process.env, ...server.env },
    stdio: ["ignore", log, log],
  });
  const killAtExit = () => killFamily(child);
  process.prependOnceListener("exit", killAtExit);
  const gone = once(child, "exit").then(() => process.off("exit", killAtExit));
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${server.program} could not be started`);
  const running: Running = {
    roots: () => [pid, ...(server.alsoCounted ?? [])],
    async kill() {
      killFamily(child);
      await gone;
      await sleep(AFTERMATH_MS);
    },
    async stop() {
      if (child.exitCode === null) child.kill("SIGTERM");
      const isLate = pause(STOP_WITHIN_MS, true, { ref: false });
      if (await Promise.race([gone.then(() => false), isLate])) killFamily(child);
      await gone;
      await sleep(AFTERMATH_MS);
    },
  };
  await waitForPort(child, server).catch(async (cause) => {
    await running.kill();
    throw cause;
  });
  return running;
}

function killFamily(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  for (const pid of familyOf([child.pid]).reverse()) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended by itself in the meantime.
    }
  }
}

async function waitForPort(child: ChildProcess, { port, program, folder }: ServerProgram): Promise<void> {
  const deadline = Date.now() + OPEN_WITHIN_MS;
  while (Date.now() < deadline && child.exitCode === null && child.signalCode === null) {
    if (await answers(port)) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`${program} did not open port ${port}; see ${folder}/out.log`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
}
