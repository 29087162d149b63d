import { sleep } from "../load/clock.ts";
import type { Figures } from "../scenarios/scenario.ts";
import { focusComposer } from "./conversations.ts";
import { percentile } from "./percentile.ts";
import { type DesktopWindow, mainThreadMs } from "./window.ts";

const PRESSES = 200;
const FEW_PRESSES = 30;
/** As fast as the fastest write: some 16 letters a second, at no fixed distance from the screen's refreshes. */
const SHORTEST_PAUSE_MS = 40;
const FURTHER_PAUSE_MS = 43;
const LETTERS = "nihao jintian women qu nali chifan ";
/** Event Timing tells nothing of what is shorter than 16 ms, and counts in steps of 8. */
const UNTOLD_MS = 8;

/** Types into the open conversation; `name` goes in front of the figures. */
export async function timeTyping(desktop: DesktopWindow, name: string): Promise<Figures> {
  await focusComposer(desktop);
  const { page } = desktop;
  const figures = await timePresses(desktop);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${name}${key}`, value]));
}

/** The same in a page that has nothing but a field: what the browser and the machine take of their own. */
export async function timeBareTyping(desktop: DesktopWindow): Promise<Figures> {
  await desktop.page.goto(`${desktop.address}/robots.txt`);
  await desktop.page.evaluate(() => {
    document.body.innerHTML = "<textarea autofocus rows=5 cols=80></textarea>";
    document.querySelector("textarea")?.focus();
  });
  const { P95: bareP95, EventP95: bareEventP95, Cpu: bareCpu } = await timePresses(desktop);
  return { bareP95: bareP95 ?? null, bareEventP95: bareEventP95 ?? null, bareCpu: bareCpu ?? null };
}

/** Types a little into the open conversation, and counts nothing. */
export async function typeAWhile(desktop: DesktopWindow): Promise<void> {
  await focusComposer(desktop);
  await press(desktop, FEW_PRESSES);
}

async function press({ page }: DesktopWindow, times: number): Promise<void> {
  for (let at = 0; at < times; at++) {
    const letter = LETTERS[at % LETTERS.length] ?? "a";
    await page.keyboard.press(letter === " " ? "Space" : letter);
    await sleep(SHORTEST_PAUSE_MS + ((at * 7) % FURTHER_PAUSE_MS));
  }
}

async function timePresses(desktop: DesktopWindow): Promise<Figures> {
  const { page } = desktop;
  await page.evaluate(() => {
    window.probe.presses = [];
    window.probe.keyDurations = [];
  });
  const cpuBefore = await mainThreadMs(desktop);
  await press(desktop, PRESSES);
  const cpu = (await mainThreadMs(desktop)) - cpuBefore;
  const { presses, keyDurations } = await page.evaluate(() => window.probe);
  const work = presses.map(({ workMs }) => workMs);
  const untold = Array.from({ length: Math.max(0, PRESSES - keyDurations.length) }, () => UNTOLD_MS);
  return {
    P50: percentile(work, 50),
    P95: percentile(work, 95),
    P99: percentile(work, 99),
    EventP95: percentile([...keyDurations, ...untold], 95),
    Cpu: cpu / PRESSES,
  };
}
