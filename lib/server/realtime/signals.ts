import { type SignalUp, type SignalUpName, signalInputs } from "#lib/contract/signals.ts";
import { runtime } from "../ports/runtime.ts";
import type { PresenceNews } from "./presence-news.ts";
import { signalTyping } from "./signal-typing.ts";
import { signalWatch } from "./signal-watch.ts";
import type { RealtimeServer, RealtimeSocket } from "./types.ts";

/** The one signal that is answered before anything else: it asks nothing but whether anybody is there. */
const PROBE = "connection:probe" satisfies SignalUpName;
type HandledName = Exclude<SignalUpName, typeof PROBE>;

/** What a signal may need besides the socket it came from. */
export type SignalParts = { io: RealtimeServer; news: PresenceNews };

type Handlers = {
  [N in HandledName]: (parts: SignalParts, socket: RealtimeSocket, input: SignalUp<N>) => Promise<void>;
};

const handlers: Handlers = {
  "conversation:typing": signalTyping,
  "conversation:watch": signalWatch,
};

/** Room for somebody clicking through groups while typing. */
const SIGNALS_PER_PERSON = { points: 60, seconds: 10 };

/** Whether this is the name of a signal that is carried out in its turn. */
export function isSignal(name: string): name is HandledName {
  return Object.hasOwn(handlers, name);
}

export function isProbe(name: string): boolean {
  return name === PROBE;
}

/**
 * Answers a probe without limit, turn or database: behind a slow call it would look like a dead connection. What
 * keeps floods away is the connection's own budget of packets.
 */
export function answerProbe(socket: RealtimeSocket): void {
  socket.emit("connection:alive", {});
}

/** Carries out one signal. It is never answered: what is malformed, refused or too much is dropped. */
export async function receiveSignal(
  parts: SignalParts,
  socket: RealtimeSocket,
  name: HandledName,
  raw: unknown,
): Promise<void> {
  const parsed = signalInputs[name].safeParse(raw);
  if (!parsed.success) return;
  const key = String(socket.data.actor.personId);
  if ((await runtime().limiter.take("signals", key, SIGNALS_PER_PERSON)) !== null) return;
  const handle = handlers[name] as (
    parts: SignalParts,
    socket: RealtimeSocket,
    input: unknown,
  ) => Promise<void>;
  await handle(parts, socket, parsed.data);
}
