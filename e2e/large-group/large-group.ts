import { execFile } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { readSeed } from "../../bench/seed/seed-file.ts";
import { testAlone as base } from "../fixtures.ts";
import type { Messenger } from "../messenger.ts";
import { startSite } from "../site.ts";

/** Written by a process of its own, which reads the project's files as the server does. */
const writer = fileURLToPath(new URL("write.ts", import.meta.url));

/** A test on a site with a group of 2,000, of which user 0 is the owner. */
export const test = base.extend<{ enter: (user: number) => Promise<Messenger> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern
  site: async ({}, use) => {
    const site = await startSite(async (dataFolder) => {
      await promisify(execFile)(process.execPath, [writer, dataFolder]);
    });
    await use(site);
    await site.close();
  },
  /** A browser of its own with one of them signed in, not yet at any page. */
  enter: async ({ site, people }, use) => {
    const { cookies } = readSeed(path.join(site.dataFolder, "seed.json"));
    await use(async (user) => {
      const messenger = await people.visitor(`user ${user}`);
      const [name = "", value = ""] = cookies[user]?.split("=") ?? [];
      await messenger.page.context().addCookies([{ name, value, url: site.address }]);
      return messenger;
    });
  },
});

export { expect } from "@playwright/test";
