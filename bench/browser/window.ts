import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { browserProgram } from "#bin/testing/browser.ts";
import { readSeed, type Seed } from "../seed/seed-file.ts";
import { installProbe } from "./probe.ts";

/** Neither looks for its maker's servers nor for a graphics card. */
const plainBrowser = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-sync",
  "--no-first-run",
];
const VIEWPORT = { width: 1440, height: 900 };
const START_MS = 60_000;

/** A desktop window with the messenger in it, signed in as one of the seeded people. */
export type DesktopWindow = { page: Page; cdp: CDPSession; address: string; seed: Seed };

/** Opens a browser of its own, works with it, and closes it whatever happens. */
export async function withWindow<T>(
  { port, seedFile, user }: { port: number; seedFile: string; user: number },
  work: (desktop: DesktopWindow) => Promise<T>,
): Promise<T> {
  const address = `http://127.0.0.1:${port}`;
  const seed = readSeed(seedFile);
  const browser = await launch();
  try {
    const context = await browser.newContext({
      viewport: VIEWPORT,
      locale: "zh-CN",
      timezoneId: "Asia/Shanghai",
    });
    const [name = "", value = ""] = seed.cookies[user]?.split("=") ?? [];
    await context.addCookies([{ name, value, url: address }]);
    await context.addInitScript(installProbe);
    const page = await context.newPage();
    page.setDefaultTimeout(START_MS);
    const cdp = await context.newCDPSession(page);
    // Time in which the thread really ran: other programs on the same cores do not count.
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    return await work({ page, cdp, address, seed });
  } finally {
    await browser.close();
  }
}

function launch(): Promise<Browser> {
  const executablePath = browserProgram("whole");
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: isRoot ? [...plainBrowser, "--no-sandbox"] : plainBrowser,
  });
}

/** Milliseconds of processor time that the page's main thread has used so far. */
export async function mainThreadMs({ cdp }: DesktopWindow): Promise<number> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  return seconds * 1_000;
}
