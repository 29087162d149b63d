import { begin, cardIn, GROUP, inGroup, makeClass, option, poll, start, TITLE } from "./activity-scene.ts";
import { expect, test } from "./fixtures.ts";
import type { Messenger } from "./messenger.ts";
import { networkGone } from "./stray-errors.ts";

test("what a group does not allow is not offered, and what was written is kept when it is refused", async ({
  people,
}) => {
  const { ming, hong, conversationId } = await makeClass(people);
  const window = await inGroup(people, hong);
  const { page } = window;
  const open = () => page.getByRole("button", { name: "群活动" }).last().click();
  await open();
  await expect(page.getByRole("menuitem")).toHaveText(["发起投票", "发起接龙", "全部活动"]);
  await window.closeMenu();
  await ming.run("group:create-filter", { conversationId, name: "词", action: "refuse", words: ["转账"] });
  const form = await start(window, "发起接龙");
  await form.getByRole("textbox", { name: "接龙主题" }).fill("给我转账");
  await form.getByRole("button", { name: "发起", exact: true }).click();
  await expect(form.getByText(/本群不允许出现“转账”/)).toBeVisible();
  await expect(form.getByRole("textbox", { name: "接龙主题" })).toHaveValue("给我转账");
  await page.keyboard.press("Escape");

  await ming.run("group:set-rules", { conversationId, rules: { membersStartActivities: false } });
  await open();
  await expect(page.getByRole("menuitem")).toHaveText(["全部活动"]);
  await page.getByRole("menuitem", { name: "全部活动" }).click();
  const list = page.getByRole("dialog", { name: "群活动" });
  await expect(list.getByText("还没有群活动")).toBeVisible();
  await begin(ming, conversationId, poll());
  await expect(list.getByRole("list", { name: "群活动" })).toContainText(TITLE);
});

test("a poll with many options is unfolded in the chat by who wants to see them all", async ({ people }) => {
  const { ming, hong, conversationId } = await makeClass(people);
  await begin(
    ming,
    conversationId,
    poll({ options: Array.from({ length: 12 }, (_, at) => `第 ${at + 1} 项`) }),
  );
  const card = cardIn(await inGroup(people, hong));
  await expect(card.getByRole("radio")).toHaveCount(8);
  await card.getByRole("button", { name: "显示全部 12 个选项" }).click();
  await card.getByRole("radio", { name: /^第 12 项/ }).check();
  await card.getByRole("button", { name: "投票", exact: true }).click();
  await expect(option(card, "第 12 项")).toContainText("你的选择");
  await card.getByRole("button", { name: "收起" }).click();
  await expect(card.getByRole("listitem")).toHaveCount(8);
});

test("who is silenced votes all the same, and adds no line until the silence ends", async ({ people }) => {
  const { ming, hong, conversationId } = await makeClass(people);
  await begin(ming, conversationId, poll());
  await begin(ming, conversationId, { kind: "chain", title: "周五订饭" });
  const window = await inGroup(people, hong);
  const join = cardIn(window, "周五订饭").getByRole("button", { name: "接龙", exact: true });
  await expect(join).toBeVisible();
  await ming.run("group:silence", { conversationId, personIds: [hong.id], seconds: 60 });
  await expect(join).toHaveCount(0);
  const card = cardIn(window);
  await card.getByRole("radio", { name: /^火锅/ }).check();
  await card.getByRole("button", { name: "投票", exact: true }).click();
  await expect(option(card, "火锅")).toContainText("你的选择");
  await ming.run("group:unsilence", { conversationId, personIds: [hong.id] });
  await expect(join).toBeVisible();
});

test("who has not taken part is reminded, until they have, or later if they wish", async ({ people }) => {
  const { ming, hong, gang, conversationId } = await makeClass(people);
  await begin(ming, conversationId, { kind: "checkin", title: "早读签到" });
  const [atMing, atHong] = [await inGroup(people, ming), await people.open(hong)];
  const atGang = await people.open(gang);
  await cardIn(atMing, "早读签到").getByRole("button", { name: "“早读签到”的详情" }).click();
  await atMing.page.getByRole("button", { name: "提醒未参与的人" }).click();
  await expect(atMing.page.getByText(/^已提醒 \d 人$/)).toBeVisible();
  const popupOf = ({ page }: Messenger) => page.getByRole("dialog", { name: `${GROUP} · 提醒` });
  await popupOf(atGang).getByRole("button", { name: "稍后再说" }).click();
  await expect(atGang.page.getByText("4 小时后再提醒你")).toBeVisible();
  const popup = popupOf(atHong);
  await popup.getByRole("button", { name: "签到", exact: true }).click();
  await expect(popup).toBeHidden();
  await expect(atMing.page.getByRole("dialog")).toContainText("1/3 人已签到");
  // On another device of hers it does not appear either, after longer than it would take to.
  const elsewhere = await people.open(gang);
  await elsewhere.openConversation(GROUP);
  await elsewhere.send("我在路上");
  await elsewhere.confirmed("我在路上");
  await elsewhere.page.waitForTimeout(2_000);
  await expect(popupOf(elsewhere)).toHaveCount(0);
});

test("a vote that is cast while the network is away arrives, and what moved meanwhile is shown", async ({
  people,
  network,
  strays,
}) => {
  strays.allow(networkGone);
  const { ming, hong, gang, conversationId } = await makeClass(people);
  const { activityId } = await begin(ming, conversationId, poll());
  const window = await people.open(hong, { baseURL: network.url });
  await window.openConversation(GROUP);
  const card = cardIn(window);
  await card.getByRole("radio", { name: /^火锅/ }).check();
  network.down();
  await gang.run("activity:vote", { conversationId, activityId, optionIds: [2] });
  await card.getByRole("button", { name: "投票", exact: true }).click();
  network.up();
  await expect(option(card, "火锅")).toContainText("1 票 · 50%", { timeout: 20_000 });
  await expect(card).toContainText("2/3 人已投");
});
