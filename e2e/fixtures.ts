import { test as base } from "@playwright/test";
import { type Network, openNetwork } from "../test/client/network.ts";
import { makeOwner } from "./make-owner.ts";
import { openPeople, type People } from "./people.ts";
import { type Site, startSite } from "./site.ts";
import { type StrayErrors, strayErrors } from "./stray-errors.ts";

type Fixtures = {
  /** A production server that has its owner, and nobody else whom this test would know of. */
  site: Pick<Site, "address">;
  strays: StrayErrors;
  people: People;
  /** A bad network in front of the site: open a page with its address as `baseURL`. */
  network: Network;
};

type WorkerFixtures = {
  /** Serves one test after another: a start takes longer than many a test. */
  commonSite: Pick<Site, "address">;
};

/**
 * A test with a server and people. It fails when a page writes an error that it did not allow. People and groups are
 * the test's own, but not the server: no number is known beforehand, and names are taken many times over.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  commonSite: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern
    async ({}, use) => {
      const site = await startSite();
      await makeOwner(site);
      await use({ address: site.address });
      await site.close();
    },
    { scope: "worker" },
  ],
  site: ({ commonSite }, use) => use(commonSite),
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

/**
 * The same with a server of the test's own, empty and without an owner: for what sets it up, stops it, or looks
 * into its data.
 */
export const testAlone = test.extend<{ site: Site }>({
  // biome-ignore lint/correctness/noEmptyPattern: as above
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
});

export { expect } from "@playwright/test";
