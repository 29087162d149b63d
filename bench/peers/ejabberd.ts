import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "#bin/project-folder.ts";
import { runSql } from "#test/run-sql.ts";
import { sleep } from "../load/clock.ts";
import { writeConfig } from "./config-file.ts";
import { folderOf, workFolder } from "./folders.ts";
import { findIn, findProgram, libraryFolders, missingPostgres } from "./installed.ts";
import type { Peer } from "./peer.ts";
import { freshPostgresDatabase, postgres } from "./postgres.ts";
import { runSqlite } from "./run-sqlite.ts";
import { startServer } from "./server-process.ts";

const PORT = 15_280;
const FIRST_RATE = 20;
const DATABASE = "ejabberd";
const SQL_FOLDER = "/usr/share/ejabberd/sql";
/** It answers on its port before its rooms are ready. */
const READY_AFTER_MS = 500;
/** As ejabberdctl gives them. */
const erlangOptions = ["-noinput", "+K", "true", "+P", "250000"];

/** ejabberd with its archive in SQLite or PostgreSQL; a row is committed before the room sends a message on. */
export function ejabberd(kind: "sqlite" | "postgres"): Peer {
  const isPostgres = kind === "postgres";
  const name = isPostgres ? "ejabberd-pg" : "ejabberd-sqlite";
  const folder = path.join(workFolder, name);
  const file = path.join(folder, "ejabberd.db");

  async function sqlSettings(): Promise<string> {
    if (!isPostgres) return `sql_type: sqlite\nsql_database: "${file}"\n`;
    const { port, username } = new URL((await postgres()).urlOf(DATABASE));
    return [
      "sql_type: pgsql",
      'sql_server: "127.0.0.1"',
      `sql_port: ${port}`,
      `sql_database: ${DATABASE}`,
      `sql_username: ${username}`,
      'sql_password: "none"',
      "sql_pool_size: 10",
      "",
    ].join("\n");
  }

  async function makeTables(): Promise<void> {
    const script = readFileSync(path.join(SQL_FOLDER, isPostgres ? "pg.sql" : "lite.sql"), "utf8");
    if (isPostgres) await runSql((await postgres()).urlOf(DATABASE), script);
    else runSqlite(file, script);
  }

  return {
    name,
    driver: path.join(projectFolder, "bench/drivers/xmpp.ts"),
    driverOptions: { port: PORT, path: "/ws" },
    durable: isPostgres
      ? "PostgreSQL row for each message, synchronous_commit on"
      : "SQLite row for each message",
    firstRate: FIRST_RATE,
    joinsAtOnce: 4,
    isSelfRegistering: true,
    missing() {
      const isHere = findProgram("erl") && findIn(libraryFolders, /^ejabberd-/) && existsSync(SQL_FOLDER);
      const packages = isHere ? null : "ejabberd erlang-p1-sqlite3 erlang-p1-pgsql";
      return packages ?? (isPostgres ? missingPostgres() : null);
    },
    async wipe() {
      rmSync(folder, { recursive: true, force: true });
      if (isPostgres) await freshPostgresDatabase(DATABASE);
    },
    seed: async () => undefined,
    async start() {
      const mnesia = path.join(folderOf(name), "mnesia");
      if (!existsSync(mnesia)) await makeTables();
      mkdirSync(mnesia, { recursive: true });
      const config = path.join(folder, "ejabberd.yml");
      writeConfig("ejabberd.yml", config, { PORT: String(PORT), SQL: await sqlSettings() });
      const running = await startServer({
        program: findProgram("erl") ?? "erl",
        arguments: [...erlangOptions, "-mnesia", "dir", `"${mnesia}"`, "-s", "ejabberd"],
        env: {
          ERL_LIBS: path.dirname(findIn(libraryFolders, /^ejabberd-/) ?? ""),
          EJABBERD_CONFIG_PATH: config,
          EJABBERD_LOG_PATH: path.join(folder, "ejabberd.log"),
          EJABBERD_PID_PATH: path.join(folder, "pid"),
          ERL_CRASH_DUMP_BYTES: "0",
          HOME: folder,
        },
        folder,
        port: PORT,
        alsoCounted: isPostgres ? [(await postgres()).pid] : [],
      });
      await sleep(READY_AFTER_MS);
      return running;
    },
    async multiply(group, times) {
      const sql = cloneSql(group, times, isPostgres);
      if (isPostgres) await runSql((await postgres()).urlOf(DATABASE), sql);
      else runSqlite(file, sql);
    },
  };
}

/** Copies what the server itself has written, moved back in time. */
function cloneSql(group: string, times: number, isPostgres: boolean): string {
  const columns = "peer, bare_peer, xml, txt, kind, nick, created_at";
  const copies = isPostgres
    ? `SELECT generate_series(1, ${times - 1}) AS i`
    : `SELECT * FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${times - 1}) SELECT i FROM n)`;
  const own = `kind = 'groupchat' AND username LIKE '${group}@%'`;
  return `WITH span AS (SELECT max(timestamp) - min(timestamp) + 1 AS us FROM archive WHERE ${own}), k AS (${copies})
    INSERT INTO archive(username, timestamp, ${columns})
    SELECT username, timestamp - k.i * span.us, ${columns} FROM archive, span, k WHERE ${own}
    ORDER BY k.i DESC, timestamp; ANALYZE`;
}
