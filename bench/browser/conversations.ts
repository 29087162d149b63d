import { sleep } from "../load/clock.ts";
import type { DesktopWindow } from "./window.ts";

/** The page has come to rest: what it does when nobody waits is done. */
const REST_MS = 1_500;
const LOADED_MS = 120_000;

const composerOf = ({ page }: DesktopWindow) => page.locator("[data-composer]");

/** The row of a conversation in the list, which must be among the first. */
function rowOf({ page }: DesktopWindow, title: string) {
  return page
    .getByRole("list", { name: "会话", exact: true })
    .getByRole("button")
    .filter({ hasText: title })
    .first();
}

/** Loads the messenger's page and waits until it is connected and idle. */
export async function enter(desktop: DesktopWindow, address = desktop.address): Promise<void> {
  const { page } = desktop;
  await page.goto(address);
  await page.getByRole("list", { name: "会话", exact: true }).waitFor();
  await page.getByText("正在连接…").waitFor({ state: "detached" });
  await sleep(REST_MS);
}

/** Clicks on a conversation and waits for its messages; answers how long it took to see the first, in milliseconds. */
export async function open(desktop: DesktopWindow, title: string): Promise<number> {
  const { page } = desktop;
  await rowOf(desktop, title).click();
  await page.getByRole("region", { name: `和 ${title} 的会话` }).waitFor();
  const took = await page.waitForFunction(
    () => window.probe.shownAt !== null && window.probe.shownAt - window.probe.clickedAt,
  );
  return took.jsonValue() as Promise<number>;
}

/** Loads page after page until the history's beginning is there, as somebody does who turns the wheel. */
export async function loadAll({ page }: DesktopWindow): Promise<void> {
  await page.waitForFunction(
    () => {
      const list = document.querySelector("[role=log]");
      list?.dispatchEvent(new WheelEvent("wheel", { bubbles: true }));
      list?.scrollTo(0, 0);
      return list?.textContent?.includes("没有更早的消息");
    },
    undefined,
    { timeout: LOADED_MS },
  );
}

/** Puts the caret where one writes. */
export async function focusComposer(desktop: DesktopWindow): Promise<void> {
  await composerOf(desktop).click();
}
