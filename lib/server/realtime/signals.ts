import { type SignalUp, type SignalUpName, signalInputs } from "#lib/contract/signals.ts";
import { runtime } from "../ports/runtime.ts";
import { signalTyping } from "./signal-typing.ts";
import { signalWatch } from "./signal-watch.ts";
import type { RealtimeServer, RealtimeSocket } from "./types.ts";

type Handlers = {
  [N in SignalUpName]: (io: RealtimeServer, socket: RealtimeSocket, input: SignalUp<N>) => Promise<void>;
};

const handlers: Handlers = {
  "conversation:typing": signalTyping,
  "conversation:watch": signalWatch,
};

/** Room for somebody clicking through groups while typing. */
const SIGNALS_PER_PERSON = { points: 60, seconds: 10 };

/** Whether this is the name of a signal. */
export function isSignal(name: string): name is SignalUpName {
  return Object.hasOwn(signalInputs, name);
}

/** Carries out one signal. It is never answered: what is malformed, refused or too much is dropped. */
export async function receiveSignal(
  io: RealtimeServer,
  socket: RealtimeSocket,
  name: SignalUpName,
  raw: unknown,
): Promise<void> {
  const parsed = signalInputs[name].safeParse(raw);
  if (!parsed.success) return;
  const key = String(socket.data.actor.personId);
  if ((await runtime().limiter.take("signals", key, SIGNALS_PER_PERSON)) !== null) return;
  await (handlers[name] as (io: RealtimeServer, socket: RealtimeSocket, input: unknown) => Promise<void>)(
    io,
    socket,
    parsed.data,
  );
}
