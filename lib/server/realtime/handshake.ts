import type { IncomingMessage } from "node:http";
import type { HandshakeRefusal } from "#lib/contract/signals.ts";
import { PROTOCOL_VERSION } from "#lib/contract/version.ts";
import { actorOfCookies, isCurrent } from "../auth/session.ts";
import { addressOf } from "../doors/address.ts";
import { isOwnOrigin } from "../doors/origin.ts";
import { runtime } from "../ports/runtime.ts";
import type { Admissions } from "./admissions.ts";
import type { RealtimeSocket } from "./types.ts";

/** A school of two thousand behind one address comes back after a restart, on several devices and by several tries. */
const CONNECTIONS_PER_ADDRESS = { points: 12_000, seconds: 60 };
const CONNECTIONS_PER_PERSON = { points: 60, seconds: 60 };
const SOCKETS_PER_PERSON = 50;

type RequestVerdict = (reason: string | null, isAllowed: boolean) => void;

/** Judges the request that opens a connection, before anything is kept of it: where it comes from, how often. */
export function judgeRequest(request: IncomingMessage, callback: RequestVerdict): void {
  const { env, logger } = runtime();
  refusalOfRequest(request, env.publicUrl).then(
    (refusal) => callback(refusal, refusal === null),
    (cause: unknown) => {
      logger.error({ err: cause }, "handshake failed");
      callback("internal", false);
    },
  );
}

async function refusalOfRequest(
  request: IncomingMessage,
  publicUrl: string | undefined,
): Promise<HandshakeRefusal | null> {
  const { origin, host, "sec-fetch-site": site } = request.headers;
  const from = { origin, host, "sec-fetch-site": typeof site === "string" ? site : undefined };
  if (!isOwnOrigin(from, publicUrl)) return "origin_refused";
  const address = addressOf(request, publicUrl);
  const seconds = await runtime().limiter.take("connect:address", address, CONNECTIONS_PER_ADDRESS);
  return seconds === null ? null : "too_many_requests";
}

const greeting = new WeakSet<object>();

/** Judges a socket by its cookies and loads what it needs; the connection is closed when it is refused. */
export async function admitSocket(
  socket: RealtimeSocket,
  admissions: Admissions,
): Promise<Error | undefined> {
  try {
    const refusal = await refusalOfSocket(socket, admissions);
    if (!refusal) return undefined;
    // The refusal is written first; a connection without a socket is of no use to anybody.
    setTimeout(() => socket.conn.close(), 100).unref();
    return Object.assign(new Error(refusal), { data: { code: refusal } });
  } catch (cause) {
    runtime().logger.error({ err: cause }, "handshake failed");
    setTimeout(() => socket.conn.close(), 100).unref();
    return new Error("internal");
  }
}

async function refusalOfSocket(
  socket: RealtimeSocket,
  admissions: Admissions,
): Promise<HandshakeRefusal | null> {
  // One socket per connection: asking again and again would cost a query each time.
  if (greeting.has(socket.conn)) return "too_many_requests";
  greeting.add(socket.conn);
  if (socket.handshake.auth.protocol !== PROTOCOL_VERSION) return "protocol_mismatch";
  const actor = await actorOfCookies(socket.handshake.headers.cookie);
  if (!actor) return "not_signed_in";
  const { limiter, presence, env } = runtime();
  const key = String(actor.personId);
  if ((await limiter.take("connect:person", key, CONNECTIONS_PER_PERSON)) !== null)
    return "too_many_requests";
  if (presence.socketsOf(actor.personId) >= SOCKETS_PER_PERSON) return "too_many_requests";
  // Gone in the meantime: nothing would ever end its admission.
  if (socket.conn.readyState !== "open") return "not_signed_in";
  const admission = admissions.begin(actor, socket.conn);
  socket.data = { actor, address: addressOf(socket.request, env.publicUrl), admission, watchTurn: 0 };
  await admissions.load(admission);
  // Asked again after the admission began: a session that ended before is seen here, one that ends later there.
  return (await isCurrent(actor)) ? null : "not_signed_in";
}
