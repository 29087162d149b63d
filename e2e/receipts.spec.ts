import { expect, test } from "./fixtures.ts";
import type { Messenger } from "./messenger.ts";
import { twoFriends } from "./scenes.ts";

const read = (window: Messenger, text: string) => window.message(text).getByText("已读", { exact: true });
const delivered = (window: Messenger, text: string) =>
  window.message(text).getByText("已送达", { exact: true });

/** From now on this window is not the one with the focus, as it is behind another program. */
async function lookAway(at: Messenger): Promise<void> {
  await at.page.evaluate(() => {
    document.hasFocus = () => false;
    window.dispatchEvent(new Event("blur"));
  });
}

async function lookBack(at: Messenger): Promise<void> {
  await at.page.evaluate(() => {
    document.hasFocus = () => true;
    window.dispatchEvent(new Event("focus"));
  });
}

/** Chooses an entry of the menu of a row in the list of conversations. */
async function choose(window: Messenger, title: string, entry: string): Promise<void> {
  await window.row(title).hover();
  await window
    .row(title)
    .getByRole("button", { name: `会话 ${title} 的更多操作` })
    .click();
  await window.page.getByRole("menuitem", { name: entry }).click();
}

async function setReceipts(window: Messenger): Promise<void> {
  await window.page.getByRole("navigation").getByRole("button", { name: "设置" }).click();
  const dialog = window.page.getByRole("dialog", { name: "设置" });
  await dialog.getByRole("switch", { name: "已读回执" }).click();
  await window.page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
}

test("已送达 becomes 已读 the moment the friend looks, on every device of both", async ({ people }) => {
  const { ming, hong } = await twoFriends(people);
  const atMing = await people.open(ming);
  const [desk, phone] = [await people.open(hong), await people.open(hong)];
  await atMing.openConversation("小红");
  await atMing.send("看到回我");
  await expect(delivered(atMing, "看到回我")).toBeVisible();
  for (const device of [desk, phone]) await expect(device.row("小明").getByText("1 条未读")).toBeVisible();

  await desk.openConversation("小明");
  await expect(read(atMing, "看到回我")).toBeVisible();
  await expect(delivered(atMing, "看到回我")).toHaveCount(0);
  await expect(atMing.message("看到回我")).toHaveAccessibleDescription("已读");
  await expect(phone.row("小明").getByText("1 条未读")).toHaveCount(0);
  await expect(phone.page).toHaveTitle(/^(?!\()/);

  // The word moves on with the newest of them.
  await atMing.send("在哪儿");
  await expect(read(atMing, "在哪儿")).toBeVisible();
  await expect(read(atMing, "看到回我")).toHaveCount(0);
});

test("a window behind another one reads nothing, and shows where the news begin", async ({ people }) => {
  const { ming, hong } = await twoFriends(people);
  const [atMing, atHong] = [await people.open(ming), await people.open(hong)];
  await atMing.openConversation("小红");
  await atHong.openConversation("小明");
  await atMing.send("第一句");
  await expect(read(atMing, "第一句")).toBeVisible();

  await lookAway(atHong);
  await atMing.send("第二句");
  await expect(atHong.message("第二句")).toBeVisible();
  await expect(atHong.row("小明").getByText("1 条未读")).toBeVisible();
  await expect(delivered(atMing, "第二句")).toBeVisible();
  await expect(atHong.log.getByText("以下是未读消息")).toBeVisible();

  await lookBack(atHong);
  await expect(read(atMing, "第二句")).toBeVisible();
  await expect(atHong.row("小明").getByText("1 条未读")).toHaveCount(0);
});

test("who switches 已读回执 off shows nothing and sees nothing", async ({ people }) => {
  const { ming, hong } = await twoFriends(people);
  const [atMing, atHong] = [await people.open(ming), await people.open(hong)];
  await atMing.openConversation("小红");
  await atHong.openConversation("小明");
  await atMing.send("一");
  await expect(read(atMing, "一")).toBeVisible();

  await setReceipts(atHong);
  await expect(read(atMing, "一")).toHaveCount(0);
  await expect(delivered(atMing, "一")).toBeVisible();
  await atHong.send("二");
  await expect(atMing.message("二")).toBeVisible();
  await atMing.send("三");
  await expect(atHong.message("三")).toBeVisible();
  await expect(delivered(atMing, "三")).toBeVisible();
  for (const window of [atMing, atHong]) {
    await expect(window.log.getByText("已读", { exact: true })).toHaveCount(0);
    await window.page.reload();
    await window.online();
    await expect(window.messages).toHaveCount(3);
    await expect(window.log.getByText("已读", { exact: true })).toHaveCount(0);
  }

  await setReceipts(atHong);
  await expect(read(atMing, "三")).toBeVisible();
  await expect(read(atHong, "二")).toBeVisible();
});

test("a conversation marked as unread waits as a point on every device, until it is seen again", async ({
  people,
}) => {
  const { ming, hong, conversationId } = await twoFriends(people);
  await hong.say(conversationId, "晚上再说");
  const [desk, phone] = [await people.open(ming), await people.open(ming)];
  await desk.openConversation("小红");
  await expect(desk.row("小红").getByText(/条未读/)).toHaveCount(0);
  await choose(desk, "小红", "标为未读");
  await expect(desk.page.getByRole("region", { name: "和 小红 的会话" })).toHaveCount(0);
  for (const device of [desk, phone]) {
    await expect(device.row("小红").getByText("已标为未读")).toBeAttached();
    await expect(device.page).toHaveTitle(/^\(1\)/);
  }
  await desk.page.reload();
  await desk.online();
  await expect(desk.row("小红").getByText("已标为未读")).toBeAttached();

  await phone.openConversation("小红");
  for (const device of [desk, phone]) {
    await expect(device.row("小红").getByText("已标为未读")).toHaveCount(0);
    await expect(device.page).toHaveTitle(/^(?!\()/);
  }

  // 标为已读 reads everything, without opening it.
  await phone.page.close();
  for (const text of ["一", "二"]) await hong.say(conversationId, text);
  await expect(desk.row("小红").getByText("2 条未读")).toBeVisible();
  await choose(desk, "小红", "标为已读");
  await expect(desk.row("小红").getByText(/条未读/)).toHaveCount(0);
  await desk.page.reload();
  await desk.online();
  await expect(desk.row("小红").getByText(/条未读/)).toHaveCount(0);
});

test("six hundred unread messages: one press goes back to the first of them", async ({ people }) => {
  test.setTimeout(120_000);
  const ming = await people.make("小明");
  const { conversationId, number } = await ming.run("group:create", { name: "话很多" });
  const others = [];
  for (let n = 1; n <= 10; n++) others.push(await people.make(`同学${n}`));
  for (const other of others) await other.run("group:join", { number });
  for (let n = 1; n <= 60; n++)
    await Promise.all(others.map((other, at) => other.say(conversationId, `${at + 1} 号的第 ${n} 句`)));
  const atMing = await people.open(ming);
  await expect(atMing.row("话很多").getByText("600 条未读")).toBeAttached();
  await atMing.openConversation("话很多");
  await atMing.page.getByRole("button", { name: "600 条未读消息" }).click();
  await expect(atMing.log.getByText("以下是未读消息")).toBeInViewport({ timeout: 30_000 });
  await expect(atMing.page.getByRole("button", { name: "600 条未读消息" })).toHaveCount(0);
  await atMing.page.getByRole("button", { name: "回到最新消息" }).click();
  await expect(atMing.messages.last()).toContainText("第 60 句");
});
