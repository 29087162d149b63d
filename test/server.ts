import { randomBytes } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import type { CommandInput, CommandName, CommandResult } from "#lib/contract/commands.ts";
import type { QueryInput, QueryName, QueryResult } from "#lib/contract/queries.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import { PROTOCOL_VERSION, REALTIME_PATH } from "#lib/contract/version.ts";
import { sealSession, sessionCookieName } from "#lib/server/auth/session-cookie.ts";
import { createWebServer, listen } from "#lib/server/http/listen.ts";
import type { Env } from "#lib/server/ports/env.ts";
import { memoryPresence } from "#lib/server/ports/presence.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { SESSION_LIFETIME_MS } from "#lib/server/ports/sessions.ts";
import { closeWebServer } from "#lib/server/shutdown.ts";
import { apiHandler } from "./api-handler.ts";
import { openWorld, type Person, type World } from "./world.ts";

export type TestServer = Awaited<ReturnType<typeof openServer>>;

/** One device of a person, with everything it received. */
export type Device = {
  socket: Socket;
  /** Every event and signal in order of arrival. */
  received: { name: string; payload: unknown }[];
  execute: <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<Answer<CommandResult<N>>>;
  ask: <N extends QueryName>(name: N, input: QueryInput<N>) => Promise<Answer<QueryResult<N>>>;
  /** Resolves with the first such event that has arrived or arrives within five seconds. */
  got: (name: string, isIt?: (payload: never) => boolean) => Promise<never>;
  disconnected: () => Promise<string>;
};

export type ConnectOptions = {
  cookie?: string;
  transports?: ("polling" | "websocket")[];
  headers?: Record<string, string>;
  auth?: Record<string, unknown>;
};

const WAIT_MS = 5_000;

/**
 * A world with a real server in this process: sockets, sessions and the HTTP doors, on a free port, without the
 * pages. One at a time per test file. `stop` and `start` are a restart on the same port.
 */
export async function openServer(options: { limitFactor?: number; graceMs?: number } = {}) {
  const world = await openWorld({ limitFactor: options.limitFactor ?? 100 });
  runtime().presence = memoryPresence({ graceMs: options.graceMs ?? 100, batchMs: 20 });
  const env: Env = { ...world.env };
  const sockets = new Set<Socket>();
  let web = await open(env);

  async function connect(person: Person | null, more: ConnectOptions = {}): Promise<Device> {
    const cookie = more.cookie ?? (person ? await cookieOf(world, person) : undefined);
    const device = openDevice(`http://127.0.0.1:${env.port}`, { ...more, cookie });
    sockets.add(device.socket);
    device.socket.connect();
    await new Promise<void>((resolve, reject) => {
      device.socket.once("connect", resolve);
      device.socket.once("connect_error", reject);
    });
    return device;
  }

  async function stop(): Promise<void> {
    await closeWebServer(web.http, web.realtime);
  }

  return {
    ...world,
    env,
    url: `http://127.0.0.1:${env.port}`,
    get realtime() {
      return web.realtime;
    },
    connect,
    cookieOf: (person: Person) => cookieOf(world, person),
    stop,
    async start() {
      web = await open(env);
    },
    async close() {
      for (const socket of sockets) socket.disconnect();
      if (web.http.listening) await stop();
      await world.close();
    },
  };
}

async function open(env: Env) {
  const web = createWebServer(env);
  web.setHandler(apiHandler);
  env.port = await listen(web.http, env);
  return web;
}

/** Signs a person in, as a browser of their own: the `Cookie` header. */
export async function cookieOf({ db, env }: Pick<World, "db" | "env">, person: Person): Promise<string> {
  const sessionId = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + SESSION_LIFETIME_MS);
  await db.session.create({ data: { id: sessionId, userId: person.id, expiresAt } });
  return `${sessionCookieName(env)}=${await sealSession(env, { personId: person.id, sessionId })}`;
}

/** A device that is not connected yet. */
export function openDevice(url: string, { cookie, transports, headers, auth }: ConnectOptions): Device {
  const socket = io(url, {
    path: REALTIME_PATH,
    transports: transports ?? ["websocket"],
    auth: auth ?? { protocol: PROTOCOL_VERSION },
    extraHeaders: { ...(cookie && { cookie }), ...headers },
    autoConnect: false,
    reconnection: false,
    forceNew: true,
  });
  const received: Device["received"] = [];
  const waiting = new Set<() => void>();
  socket.onAny((name: string, payload: unknown) => {
    received.push({ name, payload });
    for (const check of waiting) check();
  });
  const call = (name: string, input: unknown) => socket.timeout(WAIT_MS).emitWithAck(name, input);
  return {
    socket,
    received,
    execute: call,
    ask: call,
    got: (name, isIt = () => true) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(check);
          reject(new Error(`no ${name} arrived; there were: ${received.map((one) => one.name).join(", ")}`));
        }, WAIT_MS);
        function check(): void {
          const found = received.find((one) => one.name === name && isIt(one.payload as never));
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(check);
          resolve(found.payload as never);
        }
        waiting.add(check);
        check();
      }),
    disconnected: () =>
      new Promise((resolve) => {
        if (socket.connected) socket.once("disconnect", resolve);
        else resolve("was not connected");
      }),
  };
}
