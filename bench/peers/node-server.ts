import { rmSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "#bin/project-folder.ts";
import { runSql } from "#test/run-sql.ts";
import { folderOf, workFolder } from "./folders.ts";
import { missingPostgres } from "./installed.ts";
import type { Peer } from "./peer.ts";
import { freshPostgresDatabase, postgres } from "./postgres.ts";
import { runSqlite } from "./run-sqlite.ts";
import { startServer } from "./server-process.ts";

type Store = "none" | "sqlite-normal" | "sqlite-full" | "postgres";
type Reference = { name: string; port: number; durable: string };

const FIRST_RATE = 150;
const DATABASE = "siopg";

/** A bare Socket.IO server with rooms, and a store or none. */
export function sio(reference: Reference, store: Store): Peer {
  const file = path.join(workFolder, reference.name, "m.db");
  const isPostgres = store === "postgres";
  return {
    ...server(reference, "sio", async () => ({
      STORE: store,
      STORE_AT: isPostgres ? (await postgres()).urlOf(DATABASE) : file,
    })),
    async wipe() {
      rmSync(path.join(workFolder, reference.name), { recursive: true, force: true });
      if (isPostgres) await freshPostgresDatabase(DATABASE);
    },
    async multiply(group, times) {
      if (isPostgres) await runSql((await postgres()).urlOf(DATABASE), cloneSql(group, times, series));
      else runSqlite(file, cloneSql(group, times, recursiveSeries));
    },
    missing: () => (isPostgres ? missingPostgres() : null),
  };
}

/** A bare `ws` server; frames of `windowMs` are joined where it is not 0. */
export function ws(reference: Reference, windowMs = 0): Peer {
  return server(reference, "ws", async () => ({ WINDOW_MS: String(windowMs) }));
}

function server(
  { name, port, durable }: Reference,
  kind: "sio" | "ws",
  settings: () => Promise<Record<string, string>>,
): Peer {
  return {
    name,
    driver: path.join(projectFolder, `bench/drivers/${kind}.ts`),
    driverOptions: { port },
    durable,
    firstRate: FIRST_RATE,
    joinsAtOnce: 20,
    missing: () => null,
    wipe: async () => undefined,
    seed: async () => undefined,
    async start() {
      const env: Record<string, string> = {
        PORT: String(port),
        NODE_ENV: "production",
        ...(await settings()),
      };
      const program = path.join(projectFolder, `bench/servers/${kind}.ts`);
      const alsoCounted = env.STORE === "postgres" ? [(await postgres()).pid] : [];
      const place = { folder: folderOf(name), port, alsoCounted };
      return startServer({ program: process.execPath, arguments: [program], env, ...place });
    },
  };
}

const series = (last: number) => `generate_series(1, ${last}) AS k(i)`;
const recursiveSeries = (last: number) =>
  `(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${last}) SELECT i FROM n) AS k`;

function cloneSql(group: string, times: number, seriesTo: (last: number) => string): string {
  return `INSERT INTO m(g, s, at, b) SELECT m.g, m.s, m.at, m.b FROM ${seriesTo(times - 1)} CROSS JOIN m
    WHERE m.g = '${group}' ORDER BY k.i, m.id; ANALYZE`;
}
