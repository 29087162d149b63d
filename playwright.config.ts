import { defineConfig } from "@playwright/test";
import { browserProgram } from "./bin/testing/browser.ts";

const executablePath = browserProgram("shell");

/** Keeps the browser from looking for its maker's servers, which a closed network refuses many at a time. */
const quietNetwork = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
  "--disable-gpu",
];

/**
 * What the browser does without. The first ones are Playwright's own (its `chromiumSwitches.ts`), which have to be
 * named again because the browser heeds the last list alone. The others are the address bar's suggestions, which
 * nobody sees here: they cost every window a process and a sixth of the time.
 */
const disabledFeatures = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "TcpPortRandomizationWin",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxFullPopup",
];

const browserOptions = [...quietNetwork, `--disable-features=${disabledFeatures.join(",")}`];

const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [
    ["list"],
    ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? "test-results/e2e.json" }],
  ],
  use: {
    browserName: "chromium",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    // Recording every test for the one that fails takes a fifth of the time: `--trace on` does it where it helps.
    trace: "off",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: isRoot ? [...browserOptions, "--no-sandbox"] : browserOptions,
    },
  },
});
