import type { Socket } from "socket.io-client";
import type { SignalUp, SignalUpName } from "../../contract/signals.ts";
import type { Gate } from "./gate.ts";
import { ANSWER_LIMIT_MS } from "./socket.ts";

/** What is said over the connection while it stands. */
export function createCalls(ready: Gate, socketNow: () => Socket | null) {
  return {
    /** What the server answers, or null: no answer within the limit, or the connection broke. */
    emit: (name: string, input: unknown, limitMs = ANSWER_LIMIT_MS): Promise<unknown> =>
      new Promise((resolve) => {
        const socket = socketNow();
        if (!socket || !ready.isOpen()) return resolve(null);
        const answer = (error: Error | null, value?: unknown) => resolve(error ? null : value);
        socket.timeout(limitMs).emit(name, input, answer);
      }),
    /** Sends a signal, when connected. */
    signal<N extends SignalUpName>(name: N, payload: SignalUp<N>): void {
      if (ready.isOpen()) socketNow()?.emit(name, payload);
    },
  };
}
