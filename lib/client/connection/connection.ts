import type { SignalsDown } from "../../contract/signals.ts";
import { PROTOCOL_VERSION } from "../../contract/version.ts";
import type { ConnectionState } from "../types.ts";
import { createCalls } from "./calls.ts";
import { createGate } from "./gate.ts";
import { createLine, type LineOptions } from "./line.ts";
import { createOutage } from "./outage.ts";
import { createPulse } from "./pulse.ts";
import { ANSWER_LIMIT_MS } from "./socket.ts";

export type ConnectionOptions = LineOptions & {
  onState: (state: ConnectionState) => void;
  /** Every event and signal that comes down, in order. */
  onDown: (name: string, payload: unknown) => void;
  /** The server has greeted: from now on nothing published is missed. */
  onReady: () => void;
};

/** One connection that comes back by itself, until the session ends or the server speaks another protocol. */
export function createConnection(options: ConnectionOptions) {
  const { now, onState, onDown, onReady } = options;
  const ready = createGate();
  const outage = createOutage({ now, onState, tryAgain: connect });
  const line = createLine(options, {
    onDown: receive,
    onLife: () => pulse.hear(),
    onLost: lose,
    onRefused: (code) => end(code === "not_signed_in" ? EXPIRED : OUTDATED),
    onOtherWay: outage.tryNext,
  });
  const pulse = createPulse({
    now,
    probe: () => line.socket()?.emit("connection:probe", {}),
    onSilence: (since) => onState(since === null ? { kind: "online" } : { kind: "waiting", since }),
    onGone: line.drop,
  });
  let isOver = true;

  function connect(): void {
    // One limit for everything up to the greeting; a handshake that hangs half way is given up.
    if (!isOver && line.connect()) outage.trying(2 * ANSWER_LIMIT_MS, line.drop);
  }

  function lose(): void {
    ready.close();
    pulse.stop();
    if (!isOver) outage.lost();
  }

  function close(): void {
    isOver = true;
    outage.end();
    line.drop();
    ready.giveUp();
  }

  function end(state: ConnectionState): void {
    close();
    onState(state);
  }

  function greet({ protocol }: SignalsDown["server:greeted"]): void {
    if (protocol !== PROTOCOL_VERSION) {
      end(OUTDATED);
      return;
    }
    line.stands();
    outage.end();
    onState({ kind: "online" });
    ready.open();
    pulse.start();
    onReady();
  }

  function receive(name: string, payload: unknown): void {
    if (name === "server:closing") outage.announce();
    if (name === "connection:alive") pulse.answered();
    else if (name === "session:ended")
      end({ kind: "ended", reason: (payload as SignalsDown["session:ended"]).reason });
    else onDown(name, payload);
    if (name === "server:greeted") greet(payload as SignalsDown["server:greeted"]);
  }

  /** Drops a connection that has stopped answering, and makes another. */
  function restart(): void {
    if (isOver) return;
    line.drop();
    outage.hasten();
    connect();
  }

  /** Tries at once instead of at the next planned moment; a try that hangs makes way, one just begun goes on. */
  function reconnectNow(): void {
    if (ready.isOpen() ? pulse.isSilent() : line.isHanging()) restart();
    else {
      outage.hasten();
      connect();
    }
  }

  return {
    start(): void {
      isOver = false;
      connect();
    },
    stop: close,
    reconnectNow,
    restart,
    /** Somebody looks at the page: a connection that has slept must show that it lives. */
    seen(): void {
      pulse.seen();
      if (!ready.isOpen()) reconnectNow();
    },
    unseen: pulse.unseen,
    /** What the browser says of the network. It is not always right: a server may be on this very machine. */
    network(isThere: boolean): void {
      outage.network(isThere);
      if (!isThere) pulse.doubtAloud();
      else if (ready.isOpen()) pulse.doubt();
      else reconnectNow();
    },
    isReady: ready.isOpen,
    /** Resolves true when connected, false when that does not happen in time or at all. */
    whenReady: (limitMs: number) => (isOver ? Promise.resolve(false) : ready.wait(limitMs)),
    ...createCalls(ready, line.socket),
  };
}

export type Connection = ReturnType<typeof createConnection>;

const EXPIRED: ConnectionState = { kind: "ended", reason: "expired" };
const OUTDATED: ConnectionState = { kind: "outdated" };
