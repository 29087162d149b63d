import type { Page } from "@playwright/test";
import type { Site } from "./site.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Asia/Shanghai, where the browsers of the tests are, has no summer time. */
const SHANGHAI_AHEAD_MS = 8 * HOUR_MS;
const SUNDAY = 0;

/** One time for a server and the browsers at it: it goes on as time does, and forward when a test wants it. */
export class Clock {
  #aheadMs: number;
  readonly #pages: Page[] = [];

  constructor(startsAt: number) {
    this.#aheadMs = startsAt - Date.now();
  }

  /** What the server's process loads first. */
  get preload(): string {
    const address = new URL("./server-clock.ts", import.meta.url);
    address.searchParams.set("aheadMs", String(this.#aheadMs));
    return address.href;
  }

  /** Gives a page this time; before it is opened. */
  async show(page: Page): Promise<void> {
    await page.clock.install({ time: Date.now() + this.#aheadMs });
    this.#pages.push(page);
  }

  async advance(site: Site, ms: number): Promise<void> {
    this.#aheadMs += ms;
    await site.tell({ aheadMs: this.#aheadMs });
    for (const page of this.#pages) await page.clock.fastForward(ms);
  }
}

/** The next Monday, at this hour in Shanghai. */
export function mondayMorning(hour: number): number {
  const midnight = Math.floor((Date.now() + SHANGHAI_AHEAD_MS) / DAY_MS) * DAY_MS;
  const sundays = (7 - new Date(midnight).getUTCDay() + SUNDAY) % 7;
  return midnight + (sundays + 1) * DAY_MS + hour * HOUR_MS - SHANGHAI_AHEAD_MS;
}
