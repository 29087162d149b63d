import type { Socket } from "socket.io-client";
import type { HandshakeRefusal } from "../../contract/signals.ts";
import { openSocket, preferPolling, type SocketSettings, WEBSOCKET_LIMIT_MS } from "./socket.ts";

export type LineOptions = {
  /** Where the server is; this page's own host when left out. */
  url?: string | undefined;
  socketOptions?: SocketSettings | undefined;
  /** Milliseconds since 1970. */
  now: () => number;
};

type Happenings = {
  /** Every event and signal, in order. */
  onDown: (name: string, payload: unknown) => void;
  /** Anything at all has come, if only a transport's own packet. */
  onLife: () => void;
  /** The connection broke, or a try has failed. */
  onLost: () => void;
  /** The server will not have this client; trying again as it is would change nothing. */
  onRefused: (code: "not_signed_in" | "protocol_mismatch") => void;
  /** The try has failed, and the next one takes another way. */
  onOtherWay: () => void;
};

/** Somebody who asks for another try after this long is not made to wait for the one under way. */
const HANGS_AFTER_MS = WEBSOCKET_LIMIT_MS / 2;

type HandshakeError = Error & { data?: { code?: HandshakeRefusal } };

/** The socket itself: one try at a time, and what comes of it. It plans nothing. */
export function createLine({ url, socketOptions, now }: LineOptions, happenings: Happenings) {
  const { onDown, onLife, onLost, onRefused, onOtherWay } = happenings;
  let socket: Socket | null = null;
  /** Since when a try has been under way. */
  let triedAt: number | null = null;

  function open(): Socket {
    const opened = openSocket(url, socketOptions);
    opened.io.on("open", () => opened.io.engine.on("packet", onLife));
    return opened.on("disconnect", lose).on("connect_error", refuse).onAny(onDown);
  }

  function lose(): void {
    triedAt = null;
    onLost();
  }

  function refuse({ data, message }: HandshakeError): void {
    triedAt = null;
    if (data?.code === "not_signed_in" || data?.code === "protocol_mismatch") onRefused(data.code);
    else if (socket && message === "timeout" && preferPolling(socket)) onOtherWay();
    else onLost();
  }

  return {
    /** Begins a try; false: one is under way, or there is a connection. */
    connect(): boolean {
      socket ??= open();
      // Asking to join a second time over the same connection would be refused.
      if (socket.connected || triedAt !== null) return false;
      triedAt = now();
      socket.connect();
      return true;
    },
    /** The server has greeted: the try is over. */
    stands(): void {
      triedAt = null;
    },
    /** Ends what there is of a connection, and says that it is lost. */
    drop(): void {
      const isTold = socket?.connected;
      socket?.disconnect();
      if (!isTold) lose();
    },
    /** Whether the try under way takes suspiciously long; the next one takes another way then. */
    isHanging(): boolean {
      const isLate = triedAt !== null && now() - triedAt >= HANGS_AFTER_MS;
      if (socket && isLate) preferPolling(socket);
      return isLate;
    },
    socket: () => socket,
  };
}
