import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./free-port.ts";
import { postgresBinaries, unprivilegedIdentity } from "./postgres-programs.ts";
import { runSql } from "./run-sql.ts";

/**
 * How a server dies: its first process alone, every process of it at once, one session's process (upon which
 * PostgreSQL throws all the others out and repairs itself), or in the quickest way it knows itself.
 */
export const crashManners = ["postmaster", "everything", "session", "immediate"] as const;
export type CrashManner = (typeof crashManners)[number];

/** One PostgreSQL server of the tests' own: its address stays the same however often it is started. */
export type PostgresCluster = {
  /** The address of a database in it. */
  urlOf: (database: string) => string;
  /** The process all others of it descend from; 0 before it was started. */
  pid: () => number;
  /** Starts the server and resolves when it answers. */
  start: () => Promise<void>;
  /** Resolves when it is down, or for one session's process, when it is up again. */
  crash: (manner: CrashManner) => Promise<void>;
  /** Stops every process of it where it stands: it keeps its connections and answers nothing, until `thaw`. */
  freeze: () => void;
  thaw: () => void;
  /** Ends it in good order, also when it is not running. */
  stop: () => Promise<void>;
};

export type ClusterOptions = {
  /** A folder of the cluster's own, given to the user PostgreSQL runs as. */
  folder: string;
  /** An empty folder for the write-ahead log when it is to lie elsewhere. */
  walFolder?: string;
  /** The folder holds a cluster already. */
  isMade?: boolean;
  port?: number;
  /** Lines `name=value` that win over those the tests use. */
  settings?: string[];
};

const startTimeoutMs = 60_000;
const stopTimeoutMs = 20_000;
const serverSettings = ["shared_buffers=64MB", "max_connections=300", "listen_addresses=127.0.0.1"];

/**
 * Makes an empty cluster on a free loopback port, not yet started.
 * @throws when PostgreSQL is not installed, because a test that was not run is not a passed one.
 */
export async function makePostgresCluster(options: ClusterOptions): Promise<PostgresCluster> {
  const { folder, walFolder, settings = [] } = options;
  const binaries = postgresBinaries();
  const identity = unprivilegedIdentity();
  const data = path.join(folder, "data");
  for (const place of walFolder ? [folder, walFolder] : [folder]) {
    mkdirSync(place, { recursive: true });
    if (identity.uid !== undefined && identity.gid !== undefined)
      chownSync(place, identity.uid, identity.gid);
  }
  // What a power cut left behind names a process that is not there any more.
  if (options.isMade) rmSync(path.join(data, "postmaster.pid"), { force: true });
  else initialize(options);

  const port = options.port ?? (await freePort());
  const all = [...serverSettings, `port=${port}`, `unix_socket_directories=${folder}`, ...settings];
  const urlOf = (database: string) => `postgresql://webqq@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | undefined;
  const killAtExit = () => server?.kill("SIGQUIT");
  process.once("exit", killAtExit);

  async function start(): Promise<void> {
    const deadline = Date.now() + startTimeoutMs;
    for (;;) {
      server = spawn(
        path.join(binaries, "postgres"),
        ["-D", data, ...all.flatMap((setting) => ["-c", setting])],
        { ...identity, cwd: folder, stdio: ["ignore", "ignore", "pipe"] },
      );
      const output = await answerOf(server, urlOf("postgres"), deadline);
      if (output === null) return;
      // After a crash the last of the old processes may still hold the shared memory.
      if (!/still in use|lock file/.test(output) || Date.now() > deadline)
        throw new Error(`PostgreSQL did not start:\n${output}`);
      await pause(50);
    }
  }

  async function ended(): Promise<void> {
    if (server && server.exitCode === null && server.signalCode === null) await once(server, "exit");
  }

  function signalAll(signal: NodeJS.Signals): void {
    const pid = server?.pid ?? 0;
    for (const one of [pid, ...childrenOf(pid)]) signalQuietly(one, signal);
  }

  return {
    urlOf,
    pid: () => server?.pid ?? 0,
    start,
    async crash(manner) {
      if (!server?.pid) throw new Error("the server is not running");
      const children = childrenOf(server.pid);
      if (manner === "session") {
        await killOneSession(urlOf("postgres"));
        await answerOf(server, urlOf("postgres"), Date.now() + startTimeoutMs);
        return;
      }
      server.kill(manner === "immediate" ? "SIGQUIT" : "SIGKILL");
      if (manner === "everything") for (const pid of children) signalQuietly(pid, "SIGKILL");
      await ended();
    },
    freeze: () => signalAll("SIGSTOP"),
    thaw: () => signalAll("SIGCONT"),
    async stop() {
      process.off("exit", killAtExit);
      server?.kill("SIGINT");
      // One that was just starting may miss the end of its own shutdown.
      const impatience = setTimeout(() => server?.kill("SIGQUIT"), stopTimeoutMs);
      await ended();
      clearTimeout(impatience);
    },
  };
}

function initialize({ folder, walFolder }: ClusterOptions): void {
  const options = ["-U", "webqq", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
  const places = ["-D", path.join(folder, "data"), ...(walFolder ? [`--waldir=${walFolder}`] : [])];
  const made = spawnSync(path.join(postgresBinaries(), "initdb"), [...options, ...places], {
    ...unprivilegedIdentity(),
    cwd: folder,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
}

/** Null when the server answers; what it printed when it ended. */
async function answerOf(server: ChildProcess, url: string, deadline: number): Promise<string | null> {
  let output = "";
  server.stderr?.on("data", (chunk) => {
    output = `${output}${chunk}`.slice(-4_000);
  });
  for (;;) {
    try {
      await runSql(url, "SELECT 1");
      return null;
    } catch {
      if (server.exitCode !== null || Date.now() > deadline) return output || "it did not answer in time";
      await pause(20);
    }
  }
}

/**
 * Kills the process behind one session, somebody's or, when there is none, this function's own. Resolves when the
 * server has noticed, which it shows by throwing everybody out.
 */
async function killOneSession(url: string): Promise<void> {
  const client = new pg.Client(url);
  client.on("error", () => undefined);
  const thrownOut = new Promise((resolve) => client.once("end", resolve));
  await client.connect();
  const { rows } = await client.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
     ORDER BY random() LIMIT 1`,
  );
  const [own] = (await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows;
  signalQuietly(rows[0]?.pid ?? own?.pid ?? 0, "SIGKILL");
  await thrownOut;
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return text.split(" ").filter(Boolean).map(Number);
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  if (pid <= 0) return;
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself.
  }
}
