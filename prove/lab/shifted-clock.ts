/** Replaces this process's clock by one that can be set: what was imported after this file sees it, too. */
const RealDate = Date;
let offsetMs = 0;

class ShiftedDate extends RealDate {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(ShiftedDate.now());
    else super(...(given as [number]));
  }

  static override now(): number {
    return RealDate.now() + offsetMs;
  }
}

globalThis.Date = ShiftedDate as DateConstructor;

/** Sets this process's clock so many milliseconds ahead of the machine's, or behind. */
export function shiftClock(byMs: number): void {
  offsetMs = byMs;
}
