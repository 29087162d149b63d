import type { Socket } from "socket.io-client";
import type { HandshakeRefusal, SignalsDown, SignalUp, SignalUpName } from "../../contract/signals.ts";
import { PROTOCOL_VERSION } from "../../contract/version.ts";
import type { ConnectionState } from "../types.ts";
import { retryDelayMs } from "./backoff.ts";
import { createGate } from "./gate.ts";
import {
  ANSWER_LIMIT_MS,
  openSocket,
  preferPolling,
  type SocketSettings,
  WEBSOCKET_LIMIT_MS,
} from "./socket.ts";

export type ConnectionOptions = {
  /** Where the server is; this page's own host when left out. */
  url?: string | undefined;
  socketOptions?: SocketSettings | undefined;
  now: () => number;
  onState: (state: ConnectionState) => void;
  /** Every event and signal that comes down, in order. */
  onDown: (name: string, payload: unknown) => void;
  /** The server has greeted: from now on nothing published is missed. */
  onReady: () => void;
};

/** Somebody who asks for another try after this long is not made to wait for the one under way. */
const HANGS_AFTER_MS = WEBSOCKET_LIMIT_MS / 2;

type HandshakeError = Error & { data?: { code?: HandshakeRefusal } };

/** One connection that comes back by itself, until the session ends or the server speaks another protocol. */
export function createConnection(options: ConnectionOptions) {
  const { now, onState, onDown, onReady } = options;
  const ready = createGate();
  let socket: Socket | null = null;
  let isOver = true;
  let attempt = 0;
  /** Since when a try has been under way. */
  let triedAt: number | null = null;
  let offlineSince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function connect(): void {
    clearTimeout(timer);
    if (isOver || !socket || socket.connected) return;
    onState(offlineSince === null ? { kind: "connecting" } : offline(offlineSince, null));
    // One limit for everything up to the greeting; a handshake that hangs half way is given up.
    timer = setTimeout(abandon, 2 * ANSWER_LIMIT_MS);
    triedAt = now();
    socket.connect();
  }

  function abandon(): void {
    socket?.disconnect();
    lose();
  }

  function lose(): void {
    ready.close();
    clearTimeout(timer);
    triedAt = null;
    if (isOver) return;
    offlineSince ??= now();
    const delay = retryDelayMs(attempt++);
    onState(offline(offlineSince, now() + delay));
    timer = setTimeout(connect, delay);
  }

  function close(): void {
    isOver = true;
    clearTimeout(timer);
    socket?.disconnect();
    ready.giveUp();
  }

  function end(state: ConnectionState): void {
    close();
    onState(state);
  }

  function greet({ protocol }: SignalsDown["server:greeted"]): void {
    clearTimeout(timer);
    if (protocol !== PROTOCOL_VERSION) {
      end({ kind: "outdated" });
      return;
    }
    attempt = 0;
    triedAt = null;
    offlineSince = null;
    onState({ kind: "online" });
    ready.open();
    onReady();
  }

  function refuse(error: HandshakeError): void {
    const code = error.data?.code;
    if (code === "not_signed_in") end({ kind: "ended", reason: "expired" });
    else if (code === "protocol_mismatch") end({ kind: "outdated" });
    else if (socket && error.message === "timeout" && preferPolling(socket)) connectAnew();
    else lose();
  }

  /** In a turn of its own: Socket.IO is still putting the failed try away. */
  function connectAnew(): void {
    clearTimeout(timer);
    timer = setTimeout(connect, 0);
  }

  function receive(name: string, payload: unknown): void {
    if (name === "server:greeted") greet(payload as SignalsDown["server:greeted"]);
    else if (name === "session:ended")
      end({ kind: "ended", reason: (payload as SignalsDown["session:ended"]).reason });
    else onDown(name, payload);
  }

  function open(): Socket {
    const opened = openSocket(options.url, options.socketOptions);
    return opened.on("disconnect", lose).on("connect_error", refuse).onAny(receive);
  }

  return {
    start(): void {
      if (!isOver) return;
      isOver = false;
      attempt = 0;
      offlineSince = null;
      socket ??= open();
      connect();
    },
    stop: close,
    /** Tries at once instead of at the next planned moment; a try that hangs makes way, one just begun goes on. */
    reconnectNow(): void {
      attempt = 0;
      if (isOver || ready.isOpen()) return;
      if (socket && triedAt !== null && now() - triedAt >= HANGS_AFTER_MS) {
        preferPolling(socket);
        socket.disconnect();
      }
      connect();
    },
    /** Drops a connection that has stopped answering, and makes another. */
    restart(): void {
      if (isOver) return;
      socket?.disconnect();
      attempt = 0;
      connect();
    },
    isReady: ready.isOpen,
    /** Resolves true when connected, false when that does not happen in time or at all. */
    whenReady: (limitMs: number) => (isOver ? Promise.resolve(false) : ready.wait(limitMs)),
    /** What the server answers, or null: no answer within the limit, or the connection broke. */
    emit: (name: string, input: unknown, limitMs = ANSWER_LIMIT_MS): Promise<unknown> =>
      new Promise((resolve) => {
        if (!socket || !ready.isOpen()) return resolve(null);
        const answer = (error: Error | null, value?: unknown) => resolve(error ? null : value);
        socket.timeout(limitMs).emit(name, input, answer);
      }),
    /** Sends a signal, when connected. */
    signal<N extends SignalUpName>(name: N, payload: SignalUp<N>): void {
      if (ready.isOpen()) socket?.emit(name, payload);
    },
  };
}

export type Connection = ReturnType<typeof createConnection>;

function offline(since: number, retryAt: number | null): ConnectionState {
  return { kind: "offline", since, retryAt };
}
