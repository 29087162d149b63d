import { FIRST_GROUP_NUMBER } from "#lib/contract/limits.ts";
import type { Figures } from "../scenarios/scenario.ts";
import { LARGE_GROUP_MEMBERS, LARGE_GROUP_PARENTS } from "../seed/large-group.ts";
import { percentile } from "./percentile.ts";
import type { DesktopWindow } from "./window.ts";

const TIMES = 11;
const SEARCHES = 5;
/** 家长 as it is typed by sound. */
const SOUND = "jiazhang";

/** The page 成员 of the large group, opened anew again and again, and a search in it. */
export async function timeMembersPage(desktop: DesktopWindow): Promise<Figures> {
  const times: number[] = [];
  // The first time the server and the browser have nothing at hand.
  const firstMs = await openMembers(desktop);
  for (let at = 0; at < TIMES; at++) times.push(await openMembers(desktop));
  const rows = await desktop.page.locator("[data-row]").count();
  const searches: number[] = [];
  const firstSearchMs = await search(desktop);
  for (let at = 0; at < SEARCHES; at++) searches.push(await search(desktop));
  return {
    pageFirst: firstMs,
    pageP50: percentile(times, 50),
    pageMax: percentile(times, 100),
    rows,
    searchFirst: firstSearchMs,
    searchP50: percentile(searches, 50),
  };
}

/** From the beginning of the navigation to the frame in which the first members stand; in milliseconds. */
export async function openMembers({ page, address }: DesktopWindow): Promise<number> {
  await page.goto(`${address}/groups/${FIRST_GROUP_NUMBER}/admin/members`, { waitUntil: "commit" });
  return shown(page, LARGE_GROUP_MEMBERS);
}

/** Types into the search and back; how long it took until those who are found stood there, in milliseconds. */
async function search({ page }: DesktopWindow): Promise<number> {
  const field = page.getByRole("textbox", { name: "搜索成员" });
  const startedAt = await page.evaluate(() => performance.now());
  await field.fill(SOUND);
  const endedAt = await shown(page, LARGE_GROUP_PARENTS);
  await field.fill("");
  await shown(page, LARGE_GROUP_MEMBERS);
  return endedAt - startedAt;
}

/** Waits for rows and their count above them; when that was on the page's clock. */
export async function shown(page: DesktopWindow["page"], count: number): Promise<number> {
  const handle = await page.waitForFunction((expected) => {
    const counts = [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent);
    const isCounted = counts.some((text) => text?.startsWith(`${expected} / `));
    return isCounted && document.querySelector("[data-row]") !== null && performance.now();
  }, count.toLocaleString("zh-CN"));
  return handle.jsonValue() as Promise<number>;
}
