import { expect, test, testAlone } from "./fixtures.ts";
import type { Messenger } from "./messenger.ts";
import type { People } from "./people.ts";
import { twoFriends } from "./scenes.ts";
import { networkGone } from "./stray-errors.ts";

test.beforeEach(({ strays }) => strays.allow(networkGone));

/** Two friends, the first with their conversation open; the page remembers that it was not loaded anew. */
async function openTalk(people: People) {
  const { ming, hong, conversationId } = await twoFriends(people);
  const window = await people.open(ming);
  await window.openConversation("小红");
  await window.page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
  return { ming, hong, conversationId, window };
}

const isSamePage = ({ page }: Messenger) => page.evaluate(() => "isSamePage" in globalThis);

test("offline: said at once, with a countdown; online again: sent and said, without a reload", async ({
  people,
}) => {
  const { window, ming, hong } = await openTalk(people);
  const { page } = window;
  await page.context().setOffline(true);
  await expect(window.banner).toContainText(/网络似乎中断|没有网络连接/, { timeout: 3_000 });
  await expect(window.banner).toContainText(/没有网络连接，\d+ 秒后重连/);
  await window.send("地铁里写的");
  await expect(window.message("地铁里写的")).toHaveAttribute("aria-label", /发送中/);
  await page.context().setOffline(false);
  await expect(window.banner).toHaveText("已恢复连接");
  await window.confirmed("地铁里写的");
  await expect(window.banner).toBeEmpty();
  expect(await isSamePage(window)).toBe(true);
  const other = await people.open(hong);
  await other.openConversation(ming.name);
  expect(await other.transcript()).toEqual(["小明：地铁里写的"]);
});

testAlone(
  "a server that hangs is noticed within seconds, and found again when it goes on",
  async ({ people, site }) => {
    test.setTimeout(90_000);
    const { window } = await openTalk(people);
    site.hang();
    await window.send("服务器卡住了");
    await expect(window.banner).toContainText("正在等待服务器回应", { timeout: 12_000 });
    await expect(window.composer).toBeEditable();
    await window.send("我接着写");
    await expect(window.banner).toContainText("连接已断开", { timeout: 20_000 });
    site.goOn();
    for (const text of ["服务器卡住了", "我接着写"]) await window.confirmed(text, 30_000);
    await expect(window.banner).toBeEmpty({ timeout: 30_000 });
    expect(await window.transcript()).toEqual(["我：服务器卡住了", "我：我接着写"]);
    expect(await isSamePage(window)).toBe(true);
  },
);

testAlone("silence that passes leaves no trace", async ({ people, site }) => {
  const { window } = await openTalk(people);
  site.hang();
  await expect(window.banner).toContainText("正在等待服务器回应", { timeout: 12_000 });
  site.goOn();
  await expect(window.banner).toHaveText("已恢复连接", { timeout: 20_000 });
  await window.send("回来了");
  await window.confirmed("回来了");
});

test("立即重连 works by keyboard, and gives the focus back", async ({ people, network }) => {
  test.setTimeout(120_000);
  const { ming } = await twoFriends(people);
  const window = await people.open(ming, { baseURL: network.url });
  await window.openConversation("小红");
  const { page } = window;
  network.down();
  const button = page.getByRole("button", { name: "立即重连" });
  await expect(button).toBeVisible();
  await window.composer.focus();
  for (let n = 0; n < 60 && !(await isFocused(button)); n++) await page.keyboard.press("Shift+Tab");
  // Until the wait is so long that what comes sooner was done by hand.
  await expect(window.banner).toContainText(/连接已断开，([89]|10) 秒后重连/, { timeout: 90_000 });
  network.up();
  await page.keyboard.press("Enter");
  await expect(window.banner).toHaveText("已恢复连接", { timeout: 7_000 });
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});

const isFocused = (target: ReturnType<Messenger["page"]["locator"]>) =>
  target.evaluate((node) => node === document.activeElement);

testAlone("a restart in the middle of a send is told as such", async ({ people, site }) => {
  const { window } = await openTalk(people);
  await window.send("重启之前");
  await window.confirmed("重启之前");
  await site.stop();
  await window.send("重启之中");
  await expect(window.banner).toContainText("服务器正在重启");
  await site.restart();
  await window.confirmed("重启之中", 20_000);
  expect(await window.transcript()).toEqual(["我：重启之前", "我：重启之中"]);
});

test("a page that was frozen with its connection lost comes back within seconds", async ({
  people,
  network,
}) => {
  const { ming, hong, conversationId } = await twoFriends(people);
  const window = await people.open(ming, { baseURL: network.url });
  await window.openConversation("小红");
  const devtools = await window.page.context().newCDPSession(window.page);
  await devtools.send("Page.setWebLifecycleState", { state: "frozen" });
  network.strand();
  await hong.say(conversationId, "你睡着的时候");
  // Sleep is told from a slow page by how late its clockwork is.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  await devtools.send("Page.setWebLifecycleState", { state: "active" });
  await expect(window.message("你睡着的时候")).toBeVisible({ timeout: 8_000 });
  await window.send("醒了");
  await window.confirmed("醒了");
});

test("who writes faster than allowed is told that it goes out by itself", async ({ people }) => {
  const { window, ming, conversationId } = await openTalk(people);
  await Promise.all(Array.from({ length: 60 }, (_, n) => ming.say(conversationId, `很快的第 ${n + 1} 句`)));
  await window.send("第六十一句");
  await expect(window.page.getByText("发得太快了，消息稍后会自动发出")).toBeVisible();
  await window.confirmed("第六十一句", 20_000);
  await expect(window.page.getByText("发得太快了，消息稍后会自动发出")).toHaveCount(0);
});
