import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmdirSync, statSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Env } from "#lib/server/ports/env.ts";

const LOCK_LIFETIME_MS = 120_000;
const folder = path.resolve(import.meta.dirname, "..");

/** The whole program in a process of its own, pages included, on a free port. */
export type NextServer = {
  url: string;
  /** Every line it printed. */
  lines: string[];
  /** Asks it to close and answers its exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/** Starts the production server on this database; builds the pages first when they are not up to date. */
export async function startNextServer(env: Env, more: Record<string, string> = {}): Promise<NextServer> {
  await buildOnce();
  const child = spawn(process.execPath, ["server.ts"], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...(process.env.NEXT_DIST_DIR && { NEXT_DIST_DIR: process.env.NEXT_DIST_DIR }),
      NODE_ENV: "production",
      PORT: "0",
      HOST: "127.0.0.1",
      DATA_DIR: env.dataDir,
      DATABASE_URL: env.databaseUrl,
      LOG_LEVEL: "error",
      ...more,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Also when a test fails before it could stop it.
  process.once("exit", () => child.kill("SIGKILL"));
  const lines: string[] = [];
  const url = await readUrl(child, lines);
  const exited = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    url,
    lines,
    stop(signal = "SIGTERM") {
      child.kill(signal);
      return exited;
    },
  };
}

async function readUrl(child: ChildProcess, lines: string[]): Promise<string> {
  const ready = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface(stream).on("line", (line) => {
      lines.push(line);
      const [, url] = /^WebQQ is ready at .*?(http:\/\/\S+)$/.exec(line) ?? [];
      if (url) ready.resolve(url);
    });
  }
  child.once("exit", () => ready.reject(new Error(`the server ended: ${lines.join("\n")}`)));
  return ready.promise;
}

/** One build at a time, although test files run side by side. */
async function buildOnce(): Promise<void> {
  const lock = path.join(folder, "node_modules", ".building-pages");
  while (!tryLock(lock)) await new Promise((resolve) => setTimeout(resolve, 500));
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/build.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`the pages could not be built:\n${stdout}\n${stderr}`);
  } finally {
    rmdirSync(lock);
  }
}

function tryLock(lock: string): boolean {
  try {
    // Left behind by a run that was killed.
    if (Date.now() - statSync(lock).mtimeMs > LOCK_LIFETIME_MS) rmdirSync(lock);
  } catch {
    // Nobody has it.
  }
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}
