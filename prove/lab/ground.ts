import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync } from "node:fs";
import path from "node:path";
import pino from "pino";
import type { Call } from "#lib/server/call.ts";
import { execute } from "#lib/server/execute.ts";
import { closeRuntime, openRuntime } from "#lib/server/open-runtime.ts";
import { type DatabaseKind, transaction } from "#lib/server/ports/database.ts";
import { type Env, loadEnv } from "#lib/server/ports/env.ts";
import { migrate } from "#lib/server/ports/migrate.ts";
import { createPerson } from "#lib/server/steps/create-person.ts";
import { makePostgresCluster, type PostgresCluster } from "#test/postgres-cluster.ts";
import { runSql } from "#test/run-sql.ts";
import { cookieOf } from "#test/server.ts";

export type Settler = { id: number; name: string; cookie: string };

/** A database of the proof's own, with people who share groups, and the configuration that leads to it. */
export type Ground = {
  env: Env;
  /** Who talk. */
  people: Settler[];
  /** One more, in every group, who asks how things are. */
  prober: Settler;
  conversationIds: number[];
  /** The database's own server, which the proof may kill; none for SQLite. */
  cluster: PostgresCluster | undefined;
  close: () => Promise<void>;
};

export type GroundOptions = {
  database: DatabaseKind;
  /** An empty folder; everything lies in it, the write-ahead log of PostgreSQL elsewhere when that is said. */
  folder: string;
  walFolder?: string;
  people?: number;
  groups?: number;
};

/** Makes a migrated database with people, each of them in every group. */
export async function prepareGround(options: GroundOptions): Promise<Ground> {
  const { database, folder, walFolder } = options;
  // PostgreSQL runs as another user, who must come through.
  chmodSync(folder, 0o711);
  const cluster =
    database === "postgres"
      ? await makePostgresCluster({ folder: path.join(folder, "cluster"), ...(walFolder && { walFolder }) })
      : undefined;
  await cluster?.start();
  if (cluster) await runSql(cluster.urlOf("postgres"), `CREATE DATABASE "webqq"`);
  const dataDir = path.join(folder, "data");
  mkdirSync(dataDir, { recursive: true });
  const env = loadEnv({
    HOST: "127.0.0.1",
    DATA_DIR: dataDir,
    DATABASE_URL: cluster?.urlOf("webqq") ?? `file:${path.join(dataDir, "webqq.db")}`,
    AUTH_SECRET: randomBytes(32).toString("base64url"),
    NODE_ENV: "production",
  });
  await migrate(env);
  return { env, cluster, ...(await settle(env, options)), close: async () => cluster?.stop() };
}

async function settle(env: Env, { people: count = 6, groups = 3 }: GroundOptions) {
  const parts = await openRuntime(env, { logger: pino({ level: "silent" }) });
  const { db } = parts;
  const people: Settler[] = [];
  for (let n = 0; n <= count; n++) {
    const person = { name: `settler ${n}`, email: undefined, passwordHash: "none", now: Date.now() };
    const row = await transaction(db, (tx) => createPerson(tx, { ...person, siteRole: "member" }));
    const cookie = await cookieOf({ db, env }, { ...row, name: person.name });
    people.push({ id: row.id, name: person.name, cookie });
  }
  const [prober, ...others] = people;
  if (!prober) throw new Error("nobody has settled");
  const call = (id: number): Call => ({
    actor: { personId: id, sessionId: "" },
    address: "",
    door: "internal",
  });
  const conversationIds: number[] = [];
  for (let n = 1; n <= groups; n++) {
    const made = await execute(call(prober.id), "group:create", { name: `group ${n}` });
    if (!made.ok) throw new Error(`no group: ${made.refusal.code}`);
    const { conversationId, number } = made.value;
    for (const { id } of others) await execute(call(id), "group:join", { number });
    conversationIds.push(conversationId);
  }
  await closeRuntime(parts);
  return { people: others, prober, conversationIds };
}
