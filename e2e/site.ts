import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const START_MS = 30_000;
const STOP_MS = 15_000;

export type Site = {
  /** Where browsers reach it, without a trailing slash. */
  address: string;
  dataFolder: string;
  /** What the server has printed so far. */
  output: () => string;
  /** The one-time link to the first account. Throws when none was printed. */
  setupLink: () => string;
  /** Ends the process the hard way, in the middle of whatever it is doing. */
  kill: () => Promise<void>;
  /** Ends the process cleanly; its data stays. */
  stop: () => Promise<void>;
  /** The process does nothing from now on: connections are still taken, but never answered. */
  hang: () => void;
  /** It goes on where it was. */
  goOn: () => void;
  /** Starts again on the same port and data. */
  restart: () => Promise<void>;
  /** Tells something to what the process has loaded first, and waits until it has been heard. */
  tell: (message: object) => Promise<void>;
  /** Ends the process cleanly and removes its data. */
  close: () => Promise<void>;
};

/**
 * Starts the production server on a free port with a temporary data folder, empty unless `fill` puts something in.
 * `preload`: a module that the process loads before the server.
 */
export async function startSite(
  fill?: (dataFolder: string) => Promise<void>,
  preload?: string,
): Promise<Site> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "webqq-e2e-"));
  await fill?.(dataFolder);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  let output = "";
  let server = await start();

  async function start(): Promise<ChildProcess> {
    const child = spawn(process.execPath, [...(preload ? ["--import", preload] : []), "server.ts"], {
      cwd: root,
      env: serverEnv(port, dataFolder),
      stdio: ["ignore", "pipe", "pipe", ...(preload ? (["ipc"] as const) : [])],
    });
    for (const stream of [child.stdout, child.stderr])
      stream?.on("data", (chunk) => {
        output += chunk;
      });
    await untilHealthy(address, child, () => output);
    return child;
  }

  return {
    address,
    dataFolder,
    output: () => output,
    setupLink() {
      const found = output.match(/\/setup\?code=[\w-]+/)?.[0];
      if (!found) throw new Error(`the server printed no setup link:\n${output}`);
      return address + found;
    },
    kill: () => end(server, "SIGKILL"),
    stop: () => end(server, "SIGTERM"),
    hang: () => void server.kill("SIGSTOP"),
    goOn: () => void server.kill("SIGCONT"),
    async restart() {
      server = await start();
    },
    tell: (message) =>
      new Promise((resolve) => {
        server.once("message", () => resolve());
        server.send(message);
      }),
    async close() {
      await end(server, "SIGTERM");
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function serverEnv(port: number, dataFolder: string): NodeJS.ProcessEnv {
  // Only what a server needs: settings of this shell must not change what is tested.
  const { PATH, HOME, TZ, NEXT_DIST_DIR } = process.env;
  return {
    PATH,
    HOME,
    TZ,
    ...(NEXT_DIST_DIR && { NEXT_DIST_DIR }),
    NODE_ENV: "production",
    PORT: String(port),
    HOST: "127.0.0.1",
    DATA_DIR: dataFolder,
    LOG_LEVEL: "warn",
  };
}

async function untilHealthy(address: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${output()}`);
    const isUp = await fetch(`${address}/api/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill("SIGKILL");
  throw new Error(`the server did not come up:\n${output()}`);
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  const late = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await ended;
  clearTimeout(late);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject()));
    });
  });
}
