import "./refuse-old-node.ts";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import config from "../playwright.config.ts";
import { build } from "./build.ts";
import { projectFolder } from "./project-folder.ts";
import { type DemoSite, openDemoSite } from "./screenshots/demo-site.ts";
import { type Scene, scenes, type Theme } from "./screenshots/scenes.ts";

const folder = path.join(projectFolder, "docs/screenshots");
const desktopSize = { width: 1440, height: 900 };
const phoneSize = { width: 390, height: 844 };
const SETTLE_MS = 700;

/** Takes one scene in one theme. */
async function take(browser: Browser, site: DemoSite, scene: Scene, theme: Theme): Promise<void> {
  const context = await browser.newContext({
    baseURL: site.address,
    viewport: scene.isPhone ? phoneSize : desktopSize,
    isMobile: scene.isPhone,
    hasTouch: scene.isPhone,
    colorScheme: theme,
    reducedMotion: "reduce",
    locale: scene.language === "en" ? "en-GB" : "zh-CN",
    timezoneId: "Asia/Shanghai",
  });
  if (!scene.isSignedOut) await context.addCookies(site.cookies);
  const page = await context.newPage();
  await page.goto(scene.isSignedOut ? "/sign-in" : "/");
  await page.waitForLoadState("networkidle");
  await scene.arrange?.(page);
  await settle(page);
  await page.screenshot({ path: path.join(folder, `${scene.name}-${theme}.png`) });
  await context.close();
}

/** Lets transitions end and puts the pointer where it lights nothing up. */
async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLE_MS);
}

const wanted = process.argv.slice(2);
const chosen = wanted.length === 0 ? scenes : scenes.filter(({ name }) => wanted.includes(name));
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
build();
const site = await openDemoSite();
const browser = await chromium.launch(config.use?.launchOptions);
try {
  for (const scene of chosen)
    for (const theme of scene.themes ?? (["light", "dark"] as const)) await take(browser, site, scene, theme);
} finally {
  await browser.close();
  await site.close();
}
const files = readdirSync(folder);
const bytes = files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
console.log(
  `${files.length} pictures, ${(bytes / 1e6).toFixed(1)} MB, in ${path.relative(projectFolder, folder)}`,
);
