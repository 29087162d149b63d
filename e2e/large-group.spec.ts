import type { Page } from "@playwright/test";
import { FIRST_GROUP_NUMBER } from "../lib/contract/limits.ts";
import { expect, test } from "./large-group/large-group.ts";

const OWNER = 0;
/** The last one of those to whom acts on many are done. */
const PARENT = 1_999;
const GROUP = "全校家长群";
const PAGE = `/groups/${FIRST_GROUP_NUMBER}/admin/members`;
/** Only rows that can be seen are drawn, and a few around them. */
const ROWS_AT_MOST = 60;

const drawn = (page: Page) => page.locator("[data-row]").count();

/** Does it, and tells the reader of the test's output how long that took. */
async function timed(what: string, work: () => Promise<void>): Promise<void> {
  const startedAt = performance.now();
  await work();
  console.log(`${what}: ${Math.round(performance.now() - startedAt)} ms`);
}

/** Notes how far the bar of an act on many is whenever it moves. */
async function watchProgress(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seenProgress: seen });
    new MutationObserver(() => {
      const value = document.querySelector("progress")?.value;
      if (value !== undefined && value !== seen.at(-1)) seen.push(value);
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

const seenProgress = (page: Page) =>
  page.evaluate(() => (window as unknown as { seenProgress: number[] }).seenProgress);

/** Chooses everybody whose name is found by sound. */
async function chooseParents(page: Page): Promise<void> {
  await timed("found by sound", async () => {
    await page.getByRole("textbox", { name: "搜索成员" }).fill("jiazhang");
    await expect(page.getByText("1,500 / ")).toBeVisible();
  });
  expect(await drawn(page)).toBeLessThan(ROWS_AT_MOST);
  await page.getByRole("checkbox", { name: "选择列表中的 1500 人" }).check();
  await expect(page.getByText("已选 1500 人")).toBeVisible();
}

/** Waits for the end of what was asked for, and that it was shown on the way there. */
async function carriedOut(page: Page, what: string): Promise<void> {
  await timed(what, () => expect(page.getByText("已完成，1500 人").first()).toBeVisible({ timeout: 60_000 }));
  const onTheWay = (await seenProgress(page)).filter((value) => value > 0 && value < 1_500);
  expect(onTheWay.length).toBeGreaterThan(0);
}

test("2,000 members: found, chosen across pages, 1,500 named and removed at once, on every screen", async ({
  enter,
}) => {
  test.setTimeout(180_000);
  const atParent = await enter(PARENT);
  await atParent.enter();
  await atParent.openConversation(GROUP);
  const { page } = await enter(OWNER);
  await timed("the page of members", async () => {
    await page.goto(PAGE);
    await expect(page.getByText("2,000 / ")).toBeVisible();
    await expect(page.locator("[data-row]").first()).toBeVisible();
  });
  expect(await drawn(page)).toBeLessThan(ROWS_AT_MOST);
  await watchProgress(page);

  await chooseParents(page);
  await page.getByRole("button", { name: "改群名片" }).click();
  await page.getByRole("textbox", { name: "群名片的样式" }).fill("{name}（高一）");
  await page.getByRole("button", { name: "修改 1500 人" }).click();
  await carriedOut(page, "1,500 cards, the ten seconds to undo among them");
  const members = atParent.page.getByRole("region", { name: "群成员" });
  await members.getByLabel("搜索成员").fill("高一");
  await expect(members.getByText(/家长（高一）/).first()).toBeVisible();
  expect(await drawn(atParent.page)).toBeLessThan(ROWS_AT_MOST);

  await chooseParents(page);
  await page.getByRole("button", { name: "移出群" }).click();
  await page.getByRole("button", { name: "移出 1500 人" }).click();
  await expect(page.getByRole("timer")).toBeVisible();
  await timed("1,500 removed, the ten seconds to undo among them", () =>
    expect(page.getByText("0 / 500")).toBeVisible({ timeout: 60_000 }),
  );
  await expect(atParent.row(GROUP)).toHaveCount(0);
});
