import { devices } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { twoFriends } from "./scenes.ts";
import { networkGone } from "./stray-errors.ts";

const mine = "你撤回了一条消息";
const theirs = /^\u2068?小明\u2069?撤回了一条消息$/;

test("a message is taken back in front of the other's eyes, and its words are taken up again", async ({
  people,
}) => {
  const { ming, hong } = await twoFriends(people);
  const atMing = await people.open(ming);
  const atHong = await people.open(hong);
  await atMing.openConversation("小红");
  await atHong.openConversation("小明");
  await atMing.send("发错人了");
  await expect(atHong.message("发错人了")).toBeVisible();

  await atMing.message("发错人了").getByText("发错人了").click({ button: "right" });
  await atMing.page.getByRole("menuitem", { name: "撤回" }).click();
  await expect(atMing.log.getByText(mine)).toBeVisible();
  await expect(atHong.log.getByText(theirs)).toBeVisible();
  for (const window of [atMing, atHong])
    await expect(window.page.getByText("发错人了", { exact: true })).toHaveCount(0);
  await expect(atMing.row("小红")).toContainText(mine);
  await expect(atHong.row("小明").getByText(theirs)).toBeVisible();
  await expect(atHong.page.locator("[aria-live=polite]").getByText(theirs)).toBeAttached();

  await atMing.composer.fill("稍等，");
  await atMing.log.getByRole("button", { name: "重新编辑" }).click();
  await expect(atMing.composer).toHaveValue("稍等，\n发错人了");
  await expect(atMing.composer).toBeFocused();

  for (const window of [atMing, atHong]) await window.page.reload();
  await atMing.openConversation("小红");
  await atHong.openConversation("小明");
  await expect(atMing.log.getByText(mine)).toBeVisible();
  await expect(atMing.log.getByRole("button", { name: "重新编辑" })).toHaveCount(0);
  await expect(atHong.log.getByText(theirs)).toBeVisible();
});

test("who was away finds it recalled, and as unread as before", async ({ people, strays }) => {
  strays.allow(networkGone);
  const { ming, hong, conversationId } = await twoFriends(people);
  for (const text of ["第一句", "第二句", "第三句"]) await ming.say(conversationId, text);
  const atHong = await people.open(hong);
  await expect(atHong.row("小明").getByText("3 条未读")).toBeVisible();
  await atHong.openConversation("小明");
  await expect(atHong.message("第二句")).toBeVisible();
  await atHong.page.context().setOffline(true);
  await ming.say(conversationId, "第四句");
  for (const seq of [2, 4]) await ming.run("message:recall", { conversationId, seq });
  await atHong.page.context().setOffline(false);
  await expect(atHong.log.getByText(theirs)).toHaveCount(2, { timeout: 30_000 });
  expect(await atHong.transcript()).toEqual([
    "小明：第一句",
    expect.stringMatching(theirs),
    "小明：第三句",
    expect.stringMatching(theirs),
  ]);
  // What was recalled can be read like anything else: the badge does not stick.
  await expect(atHong.row("小明").getByText(/条未读/)).toHaveCount(0);
});

test("by keyboard alone; only what I said, and only while there is time", async ({ people }) => {
  const { ming, hong, conversationId } = await twoFriends(people);
  const atMing = await people.visitor("小明");
  const { page } = atMing;
  const { keyboard } = page;
  await page.clock.install();
  await page.context().addCookies(await ming.cookies());
  await atMing.enter();
  await atMing.openConversation("小红");
  await hong.say(conversationId, "她说的");
  await expect(atMing.message("她说的")).toBeVisible();
  for (const text of ["说错的", "说对的"]) {
    await atMing.send(text);
    await atMing.confirmed(text);
  }
  const items = page.getByRole("menu", { name: "这条消息的更多操作" }).getByRole("menuitem");
  const menuOf = async (text: string) => {
    await atMing.message(text).focus();
    await keyboard.press("Enter");
    await expect(items.first()).toBeFocused();
  };
  await menuOf("她说的");
  await expect(items).toHaveText(["复制"]);
  await keyboard.press("Escape");
  await expect(atMing.message("她说的")).toBeFocused();

  await menuOf("说错的");
  await expect(items).toHaveText(["复制", "撤回"]);
  await keyboard.press("ArrowDown");
  await expect(items.last()).toBeFocused();
  await keyboard.press("Enter");
  await expect(atMing.log.getByRole("article", { name: mine })).toBeFocused();
  await keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "重新编辑" })).toBeFocused();

  await menuOf("说对的");
  await expect(items).toHaveText(["复制", "撤回"]);
  await page.clock.fastForward("02:01");
  await expect(items).toHaveText(["复制"]);
});

test("a recall without a network waits for it", async ({ people, strays }) => {
  strays.allow(networkGone);
  const { ming } = await twoFriends(people);
  const atMing = await people.open(ming);
  const { page } = atMing;
  await atMing.openConversation("小红");
  await atMing.send("说错的");
  await atMing.confirmed("说错的");
  await page.context().setOffline(true);
  await expect(page.getByText("立即重连")).toBeVisible({ timeout: 60_000 });
  await atMing.message("说错的").hover();
  await atMing.message("说错的").getByRole("button", { name: "这条消息的更多操作" }).click();
  await page.getByRole("menuitem", { name: "撤回" }).click();
  await expect(page.getByText("正在等待网络，连上就撤回…")).toBeVisible();
  await page.context().setOffline(false);
  await expect(atMing.log.getByText(mine)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("正在等待网络，连上就撤回…")).toHaveCount(0);
});

test("on a phone: holding a message opens its menu", async ({ people }) => {
  const { userAgent, deviceScaleFactor } = devices["Pixel 7"]!;
  const viewport = { width: 390, height: 844 };
  const { ming } = await twoFriends(people);
  const atMing = await people.open(ming, {
    viewport,
    userAgent,
    deviceScaleFactor,
    isMobile: true,
    hasTouch: true,
  });
  const { page } = atMing;
  await atMing.openConversation("小红");
  await atMing.send("手机上说错的");
  await atMing.confirmed("手机上说错的");
  const box = (await atMing.message("手机上说错的").getByText("手机上说错的").boundingBox())!;
  const touchPoints = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }];
  const touch = await page.context().newCDPSession(page);
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  await expect(page.getByRole("menuitem", { name: "撤回" })).toBeVisible();
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.getByRole("menuitem", { name: "撤回" }).tap();
  await expect(atMing.log.getByText(mine)).toBeVisible();
  await page.getByRole("button", { name: "重新编辑" }).tap();
  await expect(atMing.composer).toHaveValue("手机上说错的");
});
