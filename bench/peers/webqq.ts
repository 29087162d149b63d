import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "#bin/project-folder.ts";
import { type Env, loadEnv } from "#lib/server/ports/env.ts";
import { openDatabase } from "#lib/server/ports/open-database.ts";
import { cloneHistory } from "../seed/clone-history.ts";
import { readSeed } from "../seed/seed-file.ts";
import { writeSeed } from "../seed/write-seed.ts";
import { workFolder } from "./folders.ts";
import { missingPostgres } from "./installed.ts";
import type { Peer } from "./peer.ts";
import { freshPostgresDatabase, postgres } from "./postgres.ts";
import { startServer } from "./server-process.ts";

/** Every limit stays on and counts; twenty people who stand for a crowd just do not reach it. */
const LIMIT_FACTOR = "100000";
const FIRST_RATE = 300;

/** This program as it runs in production, from the pages as they are built, on SQLite or on PostgreSQL. */
export function webqq(kind: "sqlite" | "postgres", port: number): Peer {
  const isPostgres = kind === "postgres";
  const name = isPostgres ? "webqq-pg" : "webqq";
  const folder = path.join(workFolder, name);
  const seedFile = path.join(folder, "seed.json");

  async function settings(): Promise<Record<string, string>> {
    return {
      PORT: String(port),
      HOST: "127.0.0.1",
      DATA_DIR: folder,
      DATABASE_URL: isPostgres ? (await postgres()).urlOf(name) : "",
      AUTH_SECRET: "the benchmark's own secret, of no use elsewhere",
      PUBLIC_URL: "",
      LOG_LEVEL: "warn",
      LIMIT_FACTOR,
      NODE_ENV: "production",
    };
  }

  const env = async (): Promise<Env> => loadEnv(await settings());

  return {
    name,
    driver: path.join(projectFolder, "bench/drivers/webqq.ts"),
    driverOptions: { port, seedFile },
    durable: isPostgres
      ? "PostgreSQL, synchronous_commit on, committed before the answer"
      : "SQLite WAL, synchronous=FULL, committed before the answer",
    firstRate: FIRST_RATE,
    joinsAtOnce: 20,
    missing: () => (isPostgres ? missingPostgres() : null),
    async wipe() {
      rmSync(folder, { recursive: true, force: true });
      if (isPostgres) await freshPostgresDatabase(name);
    },
    async seed(plan) {
      mkdirSync(folder, { recursive: true });
      await writeSeed(await env(), plan, seedFile);
    },
    async start() {
      const alsoCounted = isPostgres ? [(await postgres()).pid] : [];
      const program = path.join(projectFolder, "server.ts");
      const options = { env: await settings(), folder, port, alsoCounted };
      return startServer({ program: process.execPath, arguments: [program], ...options });
    },
    async multiply(group, times) {
      const conversationId = readSeed(seedFile).groups[group];
      if (conversationId === undefined) throw new Error(`no group ${group}`);
      const db = await openDatabase(await env());
      try {
        await cloneHistory(db, conversationId, times);
      } finally {
        await db.$disconnect();
      }
    },
  };
}
