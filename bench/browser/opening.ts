import type { Running } from "../peers/peer.ts";
import type { Figures } from "../scenarios/scenario.ts";
import { enter, open } from "./conversations.ts";
import { percentile } from "./percentile.ts";
import { LONG_GROUP, otherGroup, SHORT_GROUP } from "./plan.ts";
import { type DesktopWindow, mainThreadMs } from "./window.ts";

const TIMES = 15;
const RELOADS = 5;
/** The page puts so many of the conversations opened last in their places by itself, before anybody opens them. */
const RESTORED_AHEAD = 10;

/** Away from the long conversation and back: what the page has in its state. */
export async function timeReturning(desktop: DesktopWindow): Promise<Figures> {
  const times: number[] = [];
  const cpuBefore = await mainThreadMs(desktop);
  for (let at = 0; at < TIMES; at++) {
    await open(desktop, SHORT_GROUP);
    times.push(await open(desktop, LONG_GROUP));
  }
  const cpu = (await mainThreadMs(desktop)) - cpuBefore;
  return {
    openP50: percentile(times, 50),
    openMax: percentile(times, 100),
    openCpu: cpu / (2 * TIMES),
  };
}

/**
 * The first conversation opened after a reload, while the server says nothing: one of those opened last, which the page
 * has put in their places by then, and one that only the browser's database has.
 */
export async function timeRemembered(desktop: DesktopWindow, server: Running): Promise<Figures> {
  const restored: number[] = [];
  const remembered: number[] = [];
  for (let at = 0; at < RELOADS; at++) {
    await open(desktop, SHORT_GROUP);
    await open(desktop, LONG_GROUP);
    restored.push(await openAfterReload(desktop, server));
    for (let other = 0; other <= RESTORED_AHEAD; other++) await open(desktop, otherGroup(other));
    remembered.push(await openAfterReload(desktop, server));
  }
  return {
    restoredP50: percentile(restored, 50),
    restoredMax: percentile(restored, 100),
    rememberedP50: percentile(remembered, 50),
    rememberedMax: percentile(remembered, 100),
  };
}

async function openAfterReload(desktop: DesktopWindow, server: Running): Promise<number> {
  await enter(desktop);
  signal(server, "SIGSTOP");
  try {
    return await open(desktop, LONG_GROUP);
  } finally {
    signal(server, "SIGCONT");
  }
}

function signal(server: Running, name: "SIGSTOP" | "SIGCONT"): void {
  for (const pid of server.roots()) process.kill(pid, name);
}
