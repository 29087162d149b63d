import { test as base } from "@playwright/test";
import { type Network, openNetwork } from "../test/client/network.ts";
import { openPeople, type People } from "./people.ts";
import { type Site, startSite } from "./site.ts";
import { type StrayErrors, strayErrors } from "./stray-errors.ts";

type Fixtures = {
  /** A production server of this test's own, with an empty data folder. */
  site: Site;
  strays: StrayErrors;
  people: People;
  /** A bad network in front of the site: open a page with its address as `baseURL`. */
  network: Network;
};

/** A test with a server and people. It fails when a page writes an error that it did not allow. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  strays: async ({}, use) => {
    await use(strayErrors());
  },
  network: async ({ site }, use) => {
    const network = await openNetwork(() => Number(new URL(site.address).port));
    await use(network);
    await network.close();
  },
  people: async ({ site, browser, strays, contextOptions, locale, timezoneId }, use) => {
    const people = openPeople(site, browser, { ...contextOptions, locale, timezoneId }, strays);
    await use(people);
    for (const context of browser.contexts()) await context.close();
    await people.close();
    strays.check();
  },
});

export { expect } from "@playwright/test";
