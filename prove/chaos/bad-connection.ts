import { connect as dial, type Socket } from "node:net";
import { type ConnectionFault, connectionFaults, type FaultCounts, type FaultRates } from "./faults.ts";
import { frameSplitter } from "./frames.ts";
import { createLine, type Line } from "./line.ts";
import type { Random } from "./random.ts";

type Parts = {
  client: Socket;
  port: number;
  random: Random;
  rates: FaultRates;
  counts: FaultCounts;
  isBad: () => boolean;
  /** No connection is possible for this long, in milliseconds. */
  breakDown: (ms: number) => void;
  onEnd: () => void;
};

export type BadConnection = {
  /** Ends it at once at both ends. */
  cut: () => void;
  /** What is swallowed would never be missed by TCP, so a network that is well again has no such connections. */
  heal: () => void;
};

const LONGEST_OUTAGE_MS = 3_000;
const UNNOTICED_MS = 2_000;

/** One connection of a client, handed on to the server by a network that is bad. */
export function badConnection(parts: Parts): BadConnection {
  const { client, port, random, rates, counts, isBad, breakDown, onEnd } = parts;
  const server = dial({ port, host: "127.0.0.1", allowHalfOpen: true });
  const common = { rates, counts, isBad };
  const up = createLine({ ...common, random: random.fork("up"), write: (frame) => say(server, frame) });
  const down = createLine({ ...common, random: random.fork("down"), write: (frame) => say(client, frame) });
  const timers: NodeJS.Timeout[] = [];
  let isSwallowing = false;
  let isOver = false;

  carry(client, server, up);
  carry(server, client, down);
  for (const socket of [client, server]) socket.on("error", cut).on("close", cut);
  plan();

  function plan(): void {
    const { least, most } = rates.connectionMs;
    timers.push(setTimeout(strike, random.between(least, most), random.pick(connectionFaults) ?? "cut"));
  }

  function strike(fault: ConnectionFault): void {
    if (!isBad()) return;
    counts[fault] += 1;
    strokes[fault]();
    plan();
  }

  function swallow(...lines: Line[]): void {
    isSwallowing = true;
    for (const line of lines) line.swallow();
  }

  const strokes: Record<ConnectionFault, () => void> = {
    cut,
    cutAtClient() {
      client.off("close", cut).resetAndDestroy();
      timers.push(setTimeout(cut, random.between(0, UNNOTICED_MS)));
    },
    halfCloseUp: () => void server.end(),
    halfCloseDown: () => void client.end(),
    swallowUp: () => swallow(up),
    swallowDown: () => swallow(down),
    swallowBoth: () => swallow(up, down),
    outage() {
      breakDown(random.between(100, LONGEST_OUTAGE_MS));
      cut();
    },
  };

  function cut(): void {
    if (isOver) return;
    isOver = true;
    for (const timer of timers) clearTimeout(timer);
    for (const line of [up, down]) line.stop();
    for (const socket of [client, server]) socket.resetAndDestroy();
    onEnd();
  }

  return {
    cut,
    heal: () => void (isSwallowing && cut()),
  };
}

function say(socket: Socket, bytes: Buffer): void {
  if (socket.writable) socket.write(bytes);
}

const END_OF_HEAD = "\r\n\r\n";

/** After the handshake of a WebSocket everything comes in frames; long polling is carried as it comes. */
function carry(from: Socket, to: Socket, line: Line): void {
  let head: Buffer | null = Buffer.alloc(0);
  let split: ((bytes: Buffer) => Buffer[]) | null = null;
  from.on("data", (bytes: Buffer) => {
    if (split) return split(bytes).forEach(line.push);
    if (!head) return line.pass(bytes);
    head = Buffer.concat([head, bytes]);
    const end = head.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const first = head.subarray(0, end + END_OF_HEAD.length);
    const rest = head.subarray(first.length);
    head = null;
    line.pass(first);
    if (/^upgrade: *websocket/im.test(first.toString("latin1"))) {
      split = frameSplitter();
      split(rest).forEach(line.push);
    } else if (rest.length > 0) line.pass(rest);
  });
  from.on("end", () => to.end());
}
