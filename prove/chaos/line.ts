import type { FaultCounts, FaultRates } from "./faults.ts";
import { isText } from "./frames.ts";
import type { Random } from "./random.ts";

/** One direction of a connection. */
export type Line = {
  /** A whole frame, for better or worse. */
  push: (frame: Buffer) => void;
  /** Bytes that are no frame: handed on, or swallowed. */
  pass: (bytes: Buffer) => void;
  /** From now on everything vanishes. */
  swallow: () => void;
  stop: () => void;
};

type Parts = {
  random: Random;
  rates: FaultRates;
  counts: FaultCounts;
  /** Whether faults are injected at this moment. */
  isBad: () => boolean;
  write: (frame: Buffer) => void;
};

const LONGEST_DELAY_MS = 400;
/** A copy may come long after the message was answered. */
const LATEST_COPY_MS = 3_000;

/** Hands whole frames on, and loses, doubles, delays or reorders some of them. */
export function createLine({ random, rates, counts, isBad, write }: Parts): Line {
  const timers = new Set<NodeJS.Timeout>();
  /** What waits behind a delay; null when nothing does. */
  let waiting: Buffer[] | null = null;
  let isSwallowing = false;

  function later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  }

  function deliver(frame: Buffer): void {
    if (isSwallowing) return;
    if (waiting) waiting.push(frame);
    else write(frame);
  }

  function hold(): void {
    if (waiting) return;
    waiting = [];
    later(random.between(5, LONGEST_DELAY_MS), () => {
      const held = waiting ?? [];
      waiting = null;
      held.forEach(deliver);
    });
  }

  function harm(frame: Buffer): void {
    let roll = random.next();
    const isIt = (fault: "drop" | "duplicate" | "delay" | "reorder") => {
      const isHit = roll >= 0 && roll < rates[fault];
      roll -= rates[fault];
      if (isHit) counts[fault] += 1;
      return isHit;
    };
    if (isIt("drop")) return;
    if (isIt("reorder")) {
      later(random.between(5, LONGEST_DELAY_MS), () => deliver(frame));
      return;
    }
    if (isIt("duplicate")) later(random.between(0, LATEST_COPY_MS), () => deliver(frame));
    else if (isIt("delay")) hold();
    deliver(frame);
  }

  return {
    push: (frame) => (isBad() && isText(frame) ? harm(frame) : deliver(frame)),
    pass: deliver,
    swallow() {
      isSwallowing = true;
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
