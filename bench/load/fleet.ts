import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { DriverOptions } from "../drivers/driver.ts";
import type { Attempts } from "./crowd.ts";
import { ownerOf } from "./sharing.ts";
import type { Request, Response, TaskInput, TaskName, TaskOutput } from "./tasks.ts";

const CONNECT_ATTEMPTS = 3;

type Waiting = { resolve: (output: never) => void; reject: (cause: Error) => void };
type Worker = { process: ChildProcess; waiting: Map<number, Waiting> };

/** The generator processes of a run, each playing a block of the users. */
export class Fleet {
  readonly #workers: Worker[];
  readonly #users: number;
  #nextId = 1;

  constructor(size: number, users: number) {
    this.#users = users;
    this.#workers = Array.from({ length: size }, startWorker);
  }

  get size(): number {
    return this.#workers.length;
  }

  get pids(): number[] {
    return this.#workers.flatMap(({ process: { pid } }) => (pid === undefined ? [] : [pid]));
  }

  /** Has one process do something. */
  call<N extends TaskName>(index: number, name: N, input: TaskInput<N>): Promise<TaskOutput<N>> {
    const worker = this.#workers[index];
    if (!worker) throw new Error(`no generator ${index}`);
    const request: Request = { id: this.#nextId++, name, input };
    return new Promise((resolve, reject) => {
      worker.waiting.set(request.id, { resolve, reject });
      worker.process.send(request);
    });
  }

  /** Has every process do something, each its own part. */
  all<N extends TaskName>(name: N, inputOf: (index: number) => TaskInput<N>): Promise<TaskOutput<N>[]> {
    return Promise.all(this.#workers.map((_, index) => this.call(index, name, inputOf(index))));
  }

  open(driver: string, options: DriverOptions): Promise<unknown> {
    return this.all("open", () => ({ driver, options }));
  }

  /**
   * Connects every user.
   * @throws when one cannot be, three times.
   */
  async connect(options: Partial<DriverOptions> = {}): Promise<void> {
    const block = Math.ceil(this.#users / this.size);
    let results: Attempts[] = [];
    for (let attempt = 0; attempt < CONNECT_ATTEMPTS; attempt++) {
      results = await this.all("connect", (index) => ({
        from: index * block,
        to: Math.min(this.#users, (index + 1) * block),
        options,
      }));
      if (results.every(({ failed }) => failed === 0)) return;
    }
    throwIfFailed("connect", results);
  }

  /** Puts users into groups, so many at once in each process. */
  async join(places: { user: number; group: string }[], atOnce: number): Promise<void> {
    const results = await this.all("join", (index) => ({
      places: places.filter(({ user }) => ownerOf(user, this.#users, this.size) === index),
      atOnce,
    }));
    throwIfFailed("join", results);
  }

  /** Closes all connections and ends the processes. */
  async end(): Promise<void> {
    await Promise.all(
      this.#workers.map(async ({ process: child }) => {
        if (child.exitCode !== null || !child.connected) return;
        const gone = once(child, "exit");
        child.disconnect();
        await gone;
      }),
    );
  }
}

function startWorker(): Worker {
  const child = fork(path.join(import.meta.dirname, "worker.ts"), [], {
    execArgv: ["--max-semi-space-size=64"],
    serialization: "advanced",
  });
  const waiting = new Map<number, Waiting>();
  child.on("message", ({ id, output, error }: Response) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) waiter?.resolve(output as never);
    else waiter?.reject(new Error(error));
  });
  child.on("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error("a generator ended"));
  });
  return { process: child, waiting };
}

function throwIfFailed(what: string, results: Attempts[]): void {
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  if (failed === 0) return;
  const first = results.find(({ firstError }) => firstError)?.firstError;
  throw new Error(`${what} failed ${failed} times, first: ${first}`);
}
