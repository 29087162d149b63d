import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL server of the tests' own. */
export type TemporaryPostgres = {
  /** The address of a database in it. */
  urlOf: (database: string) => string;
  /** The process all others of it descend from. */
  pid: number;
  stop: () => Promise<void>;
};

const startTimeoutMs = 30_000;
const serverSettings = ["shared_buffers=64MB", "max_connections=300", "listen_addresses=127.0.0.1"];

/**
 * Starts an empty PostgreSQL server in a temporary folder, on a free loopback port or the one given. `settings`
 * are lines `name=value` that win over those the tests use.
 * @throws when PostgreSQL is not installed, because a test that was not run is not a passed one.
 */
export async function startTemporaryPostgres(
  options: { port?: number; settings?: string[] } = {},
): Promise<TemporaryPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), "webqq-postgres-"));
  const binaries = postgresBinaries();
  const identity = unprivilegedIdentity();
  if (identity.uid !== undefined && identity.gid !== undefined) chownSync(folder, identity.uid, identity.gid);
  const data = path.join(folder, "data");
  const initOptions = [
    "-D",
    data,
    "-U",
    "webqq",
    "--auth=trust",
    "--encoding=UTF8",
    "--locale=C",
    "--no-sync",
  ];
  const made = spawnSync(path.join(binaries, "initdb"), initOptions, {
    ...identity,
    cwd: folder,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);

  const port = options.port ?? (await freePort());
  const own = [`port=${port}`, `unix_socket_directories=${folder}`];
  const settings = [...serverSettings, ...own, ...(options.settings ?? [])];
  const server = spawn(
    path.join(binaries, "postgres"),
    ["-D", data, ...settings.flatMap((setting) => ["-c", setting])],
    { ...identity, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
  );
  const killAtExit = () => server.kill("SIGQUIT");
  process.once("exit", killAtExit);
  const urlOf = (database: string) => `postgresql://webqq@127.0.0.1:${port}/${database}`;
  const stop = async () => {
    process.off("exit", killAtExit);
    if (server.exitCode === null && server.signalCode === null) {
      server.kill("SIGINT");
      await once(server, "exit");
    }
    rmSync(folder, { recursive: true, force: true });
  };
  await waitUntilReady(server, urlOf("postgres")).catch(async (error) => {
    await stop();
    throw error;
  });
  return { urlOf, pid: server.pid ?? 0, stop };
}

/** Runs one statement in a database. */
export async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Debian keeps the server's programs out of PATH, one folder a version; the newest is used. */
function postgresBinaries(): string {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => path.join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(path.delimiter),
  ];
  const found = folders.find((folder) =>
    ["initdb", "postgres"].every((name) => existsSync(path.join(folder, name))),
  );
  if (!found) throw new Error("PostgreSQL is not installed; on Debian: apt-get install postgresql");
  return found;
}

/** PostgreSQL refuses to run as root, so root lends it the user that Debian made for it, or nobody. */
function unprivilegedIdentity(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const user of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((option) => spawnSync("id", [option, user], { encoding: "utf8" }));
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Error("PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody.");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No free port.");
  return address.port;
}

async function waitUntilReady(server: ChildProcess, url: string): Promise<void> {
  let output = "";
  server.stderr?.on("data", (chunk) => {
    output = `${output}${chunk}`.slice(-4_000);
  });
  const deadline = Date.now() + startTimeoutMs;
  for (;;) {
    try {
      return await runSql(url, "SELECT 1");
    } catch (error) {
      const isOver = server.exitCode !== null || Date.now() > deadline;
      if (isOver) throw new Error(`PostgreSQL did not start: ${error}\n${output}`);
      await pause(50);
    }
  }
}
