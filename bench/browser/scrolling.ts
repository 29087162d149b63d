import type { Figures } from "../scenarios/scenario.ts";
import { percentile } from "./percentile.ts";
import { type DesktopWindow, mainThreadMs } from "./window.ts";

const SECONDS = 8;
/** A wheel turned fast: some 300 messages a second go by. */
const PIXELS_PER_SECOND = 15_000;
const MIDDLE_OF_LIST = { x: 850, y: 400 };
/** A frame that came later than this has missed at least one refresh of a screen of 60 Hz. */
const ON_TIME_MS = 1.5 * (1_000 / 60);

/** Turns the wheel down through the history and counts the frames that the page has made meanwhile. */
export async function timeScrolling(desktop: DesktopWindow): Promise<Figures> {
  const { page, cdp } = desktop;
  await page.evaluate(() => {
    window.probe.longTasks = 0;
    window.probe.countFrames();
  });
  const cpuBefore = await mainThreadMs(desktop);
  await cdp.send("Input.synthesizeScrollGesture", {
    ...MIDDLE_OF_LIST,
    yDistance: -SECONDS * PIXELS_PER_SECOND,
    speed: PIXELS_PER_SECOND,
    gestureSourceType: "mouse",
    preventFling: true,
  });
  const cpu = (await mainThreadMs(desktop)) - cpuBefore;
  const { frames, longTasks } = await page.evaluate(() => {
    window.probe.stopCounting();
    return window.probe;
  });
  const onTime = frames.filter((ms) => ms <= ON_TIME_MS).length;
  const spentMs = frames.reduce((sum, ms) => sum + ms, 0);
  return {
    framesPerSecond: (1_000 * frames.length) / spentMs,
    framesOnTime: (100 * onTime) / frames.length,
    frameP99: percentile(frames, 99),
    longTasks,
    frameCpu: cpu / frames.length,
  };
}
