import { expect, test } from "./fixtures.ts";
import { phone } from "./phone.ts";
import { openClass } from "./scenes.ts";

test("a member is silenced from the list of members, sees it count down, and may speak again before the time", async ({
  people,
}) => {
  const { ming, hong, number } = await openClass(people);
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  await atHong.composer.fill("我还没说完");
  const atMing = await people.open(ming);
  await atMing.openConversation("高一三班");
  const { page } = atMing;
  await page.getByRole("button", { name: "小红 的更多操作", exact: true }).click();
  await page.getByRole("menuitem", { name: "禁言" }).press("ArrowRight");
  await page.getByRole("menuitem", { name: "10 分钟" }).press("Enter");
  await expect(atMing.notice("小红被你禁言 10 分钟")).toBeVisible();
  await expect(page.getByText(/禁言到/)).toBeAttached();

  await expect(atHong.page.getByText(/^你已被禁言，.+ 之后可以发言。/)).toBeVisible();
  await expect(atHong.page.getByText(/^9:\d\d$/)).toBeVisible();
  await expect(atHong.composer).toHaveValue("我还没说完");
  await expect(atHong.composer).toHaveAttribute("readonly", "");

  await page.goto(`/groups/${number}/admin/order`);
  const row = page.getByRole("list", { name: "禁言名单" }).getByRole("listitem");
  await expect(row).toContainText("小红");
  await row.getByRole("button", { name: "解除 小红 的禁言" }).click();
  await expect(page.getByText("现在没有人被禁言")).toBeVisible();
  await atHong.composer.press("Enter");
  await atHong.confirmed("我还没说完");
});

test("a silence of one's own length ends by itself in front of the silenced", async ({ people }) => {
  const { ming, hong } = await openClass(people);
  const atHong = await people.visitor("小红");
  await atHong.page.clock.install();
  await atHong.page.context().addCookies(await hong.cookies());
  await atHong.enter();
  await atHong.openConversation("高一三班");
  const atMing = await people.open(ming);
  await atMing.openConversation("高一三班");
  const { page } = atMing;
  await page.getByRole("button", { name: "小红 的更多操作", exact: true }).click();
  await page.getByRole("menuitem", { name: "禁言" }).press("ArrowRight");
  await page.getByRole("menuitem", { name: "自定义时长…" }).click();
  const dialog = page.getByRole("dialog", { name: "禁言 小红" });
  await dialog.getByRole("textbox", { name: "时长" }).fill("31");
  await dialog.getByRole("radio", { name: "天" }).click();
  await expect(dialog.getByRole("button", { name: "禁言", exact: true })).toBeDisabled();
  await dialog.getByRole("textbox", { name: "时长" }).fill("２");
  await dialog.getByRole("radio", { name: "分钟" }).click();
  await dialog.getByRole("button", { name: "禁言", exact: true }).click();
  await expect(atHong.page.getByText(/^你已被禁言/)).toBeVisible();
  await atHong.page.clock.fastForward("02:05");
  await expect(atHong.page.getByText(/^你已被禁言/)).toHaveCount(0);
  await expect(atHong.composer).toBeEditable();
});

test("the timetable silences everybody but who leads the group, and says until when", async ({ people }) => {
  const { ming, hong, number } = await openClass(people);
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/order`);
  const card = page.getByRole("region", { name: "禁言时间表" });
  await card.getByLabel("时区").selectOption("Europe/Berlin");
  await card.getByRole("button", { name: "保存" }).click();
  await expect(card.getByRole("button", { name: "保存" })).toHaveCount(0);
  await page.reload();
  await expect(card.getByLabel("时区")).toHaveValue("Europe/Berlin");
  await card.getByLabel("时区").selectOption("Asia/Shanghai");
  await card.getByRole("button", { name: "添加时段" }).click();
  await expect(card.getByLabel("时区")).toHaveValue("Asia/Shanghai");
  for (const day of ["周六", "周日"]) await card.getByRole("button", { name: day }).click();
  await card.getByLabel("开始").fill("00:00");
  await card.getByLabel("结束").fill("00:00");
  await expect(card.getByText("到第二天")).toBeVisible();
  await card.getByRole("button", { name: "周三" }).click();
  await card.getByRole("button", { name: "周三" }).click();
  await card.getByRole("button", { name: "保存" }).click();
  await expect(card.getByText(/^现在按时间表全员禁言/)).toBeVisible();
  await expect(atHong.page.getByText("全员禁言中，只有群主和管理员可以发言").first()).toBeVisible();
  await expect(atHong.notice("小明设置了禁言时间表")).toBeVisible();
  await expect(atHong.page.getByRole("button", { name: "解除禁言" })).toHaveCount(0);

  await card.getByRole("button", { name: "删除时段 1" }).click();
  await card.getByRole("button", { name: "保存" }).click();
  await expect(atHong.composer).toBeEditable();
  await expect(atHong.notice("小明取消了禁言时间表")).toBeVisible();
});

test("who may lift it does so above the chat", async ({ people }) => {
  const { ming, hong, conversationId } = await openClass(people);
  await ming.run("group:set-rules", { conversationId, rules: { isSilenced: true } });
  const [atMing, atHong] = [await people.open(ming), await people.open(hong)];
  for (const window of [atMing, atHong]) await window.row("高一三班").getByRole("button").first().click();
  await expect(atHong.page.getByText("全员禁言中，只有群主和管理员可以发言").first()).toBeVisible();
  await atMing.page.getByRole("button", { name: "解除禁言" }).click();
  await expect(atHong.composer).toBeEditable();
  await expect(atMing.page.getByText("全员禁言中")).toHaveCount(0);
});

test("in slow mode one writes on, and sends when the time has passed", async ({ people }) => {
  const { ming, hong, conversationId } = await openClass(people);
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  await ming.run("group:set-rules", { conversationId, rules: { slowSeconds: 12 } });
  await expect(atHong.notice("小明开启了慢速模式，每 12 秒钟可以发一条消息")).toBeVisible();
  await atHong.send("第一句");
  await atHong.confirmed("第一句");
  await expect(atHong.page.getByText(/^慢速模式：每 12 秒钟可以发一条消息/)).toBeVisible();
  await atHong.send("第二句");
  await expect(atHong.composer).toHaveValue("第二句");
  await expect(atHong.page.getByText(/^慢速模式：/)).toHaveCount(0, { timeout: 20_000 });
  await atHong.composer.press("Enter");
  await atHong.confirmed("第二句");
});

test("who floods gets the text back, with the reason", async ({ people }) => {
  const { ming, hong, conversationId } = await openClass(people);
  const flood = { isOn: true, messages: 50, seconds: 10, repeats: 1, mentions: 5 };
  await ming.run("group:set-rules", { conversationId, rules: { flood } });
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  await atHong.send("顶");
  await atHong.confirmed("顶");
  await atHong.send("顶");
  await expect(atHong.page.getByText("没有发出：同样的内容发得太多了（10 分钟内最多 1 次）。")).toBeVisible();
  await expect(atHong.composer).toHaveValue("顶");
  await expect(atHong.message("顶")).toHaveCount(1);
});

test("everybody is called on purpose only, and finds it among what calls them", async ({ people }) => {
  const { ming, hong, conversationId } = await openClass(people);
  await ming.run("group:set-rules", {
    conversationId,
    rules: { everyoneQuota: { perAdmin: 1, perGroup: 1 } },
  });
  const [atMing, atHong] = [await people.open(ming), await people.open(hong)];
  await atMing.openConversation("高一三班");
  const option = atMing.page.getByRole("option", { name: /全体成员/ });
  await atMing.composer.pressSequentially("@");
  await expect(option).toContainText("今天还可用 1 次");
  await expect(option).toHaveAttribute("aria-selected", "false");
  await atMing.composer.press("ArrowUp");
  await atMing.composer.press("Enter");
  await atMing.composer.pressSequentially("明天交作业");
  await atMing.composer.press("Enter");
  await atMing.confirmed("@全体成员 明天交作业");
  await expect(atHong.row("高一三班")).toContainText("[有人@我]");

  await atMing.composer.pressSequentially("@全");
  await expect(option).toContainText("今天已用完");
  await expect(option).toHaveAttribute("aria-disabled", "true");
  await atHong.openConversation("高一三班");
  await atHong.composer.pressSequentially("@");
  await expect(atHong.page.getByRole("option").first()).toBeVisible();
  await expect(atHong.page.getByRole("option", { name: /全体成员/ })).toHaveCount(0);
});

test("what a member said is recalled by the owner, and it says whose it was", async ({ people }) => {
  const { ming, hong, gang, conversationId } = await openClass(people);
  await hong.say(conversationId, "不该说的话");
  const [atMing, atGang] = [await people.open(ming), await people.open(gang)];
  for (const window of [atMing, atGang]) await window.openConversation("高一三班");
  await atGang.message("不该说的话").getByText("不该说的话").click({ button: "right" });
  await expect(atGang.page.getByRole("menuitem", { name: "撤回" })).toHaveCount(0);
  await atGang.closeMenu();
  await atMing.message("不该说的话").getByText("不该说的话").click({ button: "right" });
  await atMing.page.getByRole("menuitem", { name: "撤回" }).click();
  await expect(atMing.notice("你撤回了小红的一条消息")).toBeVisible();
  await expect(atMing.page.getByRole("button", { name: "重新编辑" })).toHaveCount(0);
  await expect(atGang.notice("群主小明撤回了小红的一条消息")).toBeVisible();
});

test("members do not see who is there, nor become friends, where that is off", async ({ people }) => {
  const { ming, hong, gang, conversationId } = await openClass(people);
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  const { page } = atHong;
  const menuOf = (name: string) => page.getByRole("button", { name: `${name} 的更多操作`, exact: true });
  await menuOf("小刚").click();
  await expect(page.getByRole("menuitem", { name: "加好友" })).toBeVisible();
  await atHong.closeMenu();
  await ming.run("group:set-rules", { conversationId, rules: { membersMayAdd: false } });
  await menuOf("小刚").click();
  await expect(page.getByRole("menuitem", { name: "查看资料" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "加好友" })).toHaveCount(0);
  await atHong.closeMenu();
  const request = gang.run("friend:request", { number: hong.number });
  await expect(request).rejects.toThrow("kept_apart");

  await ming.run("group:set-rules", { conversationId, rules: { membersSeeList: false } });
  await expect(page.getByText(/^这个群不公开成员名单/)).toBeVisible();
  await expect(menuOf("小刚")).toHaveCount(0);
  await expect(menuOf("小明")).toBeVisible();
  await ming.run("group:set-rules", { conversationId, rules: { membersSeeList: true } });
  await expect(menuOf("小刚")).toBeVisible();
});

test("on a phone, the rules are set by touch, and a number out of bounds keeps the form", async ({
  people,
}) => {
  const { ming, number } = await openClass(people);
  const { page } = await people.open(ming, phone);
  await page.goto(`/groups/${number}/admin/order`);
  await page.getByRole("combobox", { name: "慢速模式" }).selectOption({ label: "每 30 秒钟一条" });
  const card = page.getByRole("region", { name: "防刷屏" });
  await card.getByRole("switch").tap();
  const field = card.getByRole("textbox", { name: "最多发几条消息" });
  await field.fill("1000");
  await expect(card.getByText("请填 2 到 100 之间的整数")).toBeVisible();
  await expect(card.getByRole("button", { name: "保存" })).toBeDisabled();
  await field.fill("20");
  await card.getByRole("button", { name: "保存" }).tap();
  await expect(card.getByRole("button", { name: "保存" })).toHaveCount(0);
  const cards = page.getByRole("switch", { name: "成员可以修改自己的群名片" });
  await cards.tap();
  await expect(cards).not.toBeChecked();
  await page.reload();
  await expect(cards).not.toBeChecked();
  await expect(field).toHaveValue("20");
  await expect(page.getByRole("combobox", { name: "慢速模式" })).toHaveValue("30");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
