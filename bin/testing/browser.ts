import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const debian = { shell: "/usr/bin/chromium-headless-shell", whole: "/usr/bin/chromium" } as const;

/**
 * Which program shows the pages: undefined, for Playwright's own browser, where that is installed, else Debian's. Its
 * shell knows no windows and takes a sixth less time than the whole browser; either stands in for the other.
 */
export function browserProgram(kind: keyof typeof debian): string | undefined {
  if (existsSync(chromium.executablePath())) return undefined;
  const installed = [debian[kind], debian.shell, debian.whole].find((program) => existsSync(program));
  return installed ?? debian[kind];
}
