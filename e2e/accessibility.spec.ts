import type { Page } from "@playwright/test";
import { check } from "./axe.ts";
import { expect, test, testAlone } from "./fixtures.ts";
import type { Messenger } from "./messenger.ts";
import { openSmallGroup } from "./scenes.ts";

const dialogs = ["查找好友和群", "新的朋友", "创建群", "设置"];

async function checkMessenger(window: Messenger): Promise<void> {
  const { page } = window;
  await check(page, "the messenger, nothing open");
  await window.openConversation("小红");
  await check(page, "a conversation of two, with a recalled message and a shared group");
  await window.message("看过了").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitem", { name: "撤回" })).toBeVisible();
  await check(page, "the menu of a message", "[role=menu]");
  await page.keyboard.press("Escape");
  await window.openConversation("三人行");
  await check(page, "a group with its members");
  await window.composer.pressSequentially("@");
  await expect(page.getByRole("listbox")).toBeVisible();
  await check(page, "whom one may mention");
  await window.composer.press("Backspace");
  await page.getByRole("button", { name: "群资料" }).click();
  await check(page, "the card of a group");
  await page.getByRole("button", { name: "分享群聊" }).click();
  await expect(page.getByRole("dialog", { name: "分享群聊" })).toBeVisible();
  await check(page, "to whom a group is shared");
  await page.keyboard.press("Escape");
  for (const tab of ["好友", "群", "会话"]) {
    await page.getByRole("tab", { name: tab }).click();
    await check(page, `the list ${tab}`);
  }
  for (const name of dialogs) {
    await page.getByRole("navigation").getByRole("button", { name }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await check(page, `the dialog ${name}`);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: "表情" }).click();
  await expect(page.getByPlaceholder("搜索表情")).toBeVisible();
  await check(page, "the emoji");
}

async function checkAdministration(page: Page, number: number): Promise<void> {
  await page.goto(`/groups/${number}/admin`);
  for (const link of await page.getByRole("navigation", { name: "群管理" }).getByRole("link").all()) {
    const name = (await link.textContent()) ?? "";
    await link.click();
    await expect(page.getByRole("heading", { name, exact: true })).toBeVisible();
    await expect(page.getByRole("main").locator(".animate-spin")).toHaveCount(0);
    await check(page, `the page ${name}`);
  }
}

testAlone("no page or dialog has an accessibility fault", async ({ people, site }) => {
  test.setTimeout(240_000);
  const visitor = await people.visitor("visitor");
  await visitor.page.goto(site.setupLink());
  await check(visitor.page, "setup");
  const [ming, hong, gang] = await people.makeAll("小明", "小红", "小刚");
  const conversationId = await people.befriend(ming, hong);
  await people.befriend(ming, gang);
  await (await people.make("小芳")).run("friend:request", { number: ming.number, note: "我是小芳" });
  const group = await ming.run("group:create", { name: "三人行", memberIds: [hong.id, gang.id] });
  await hong.say(conversationId, "看看 https://example.org 😀");
  await ming.say(conversationId, "看过了");
  await ming.say(conversationId, "发错了");
  await ming.run("message:recall", { conversationId, seq: 3 });
  const share = { groupNumber: group.number };
  await hong.run("message:send", { conversationId, clientMessageId: crypto.randomUUID(), share });
  await gang.say(group.conversationId, "大家好");
  for (const path of ["/sign-in", "/register"]) {
    await visitor.page.goto(path);
    await check(visitor.page, path);
  }
  await ming.run("group:appoint-admin", { conversationId: group.conversationId, personId: hong.id });
  const window = await people.open(ming);
  await checkMessenger(window);
  await checkAdministration(window.page, group.number);
});

test("the order of a group has no accessibility fault", async ({ people }) => {
  const { ming, hong, conversationId, number } = await openSmallGroup(people);
  await ming.run("group:silence", { conversationId, personIds: [hong.id], seconds: 86_400 });
  await ming.run("group:set-rules", {
    conversationId,
    rules: {
      silenceTimes: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "00:00" }],
      flood: { isOn: true, messages: 10, seconds: 10, repeats: 3, mentions: 10 },
    },
  });
  const atHong = await people.open(hong);
  await atHong.row("高一三班").getByRole("button").first().click();
  await expect(atHong.page.getByText(/^你已被禁言/)).toBeVisible();
  await check(atHong.page, "silenced");
  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/order`);
  await expect(page.getByRole("list", { name: "禁言名单" })).toBeVisible();
  await check(page, "the page of order");
});

test("filters and reports have no accessibility fault", async ({ people }) => {
  const { ming, hong, conversationId, number } = await openSmallGroup(people);
  await ming.run("group:create-filter", { conversationId, name: "钱", action: "hold", words: ["转账"] });
  await hong.say(conversationId, "早上好");
  await ming.run("group:report", { conversationId, seq: 1, reason: "spam", note: "刷屏" });
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  await atHong.send("给我转账");
  await expect(atHong.page.getByText("等待管理员审核")).toBeVisible();
  await check(atHong.page, "a message that waits");

  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/filter`);
  await expect(page.getByRole("checkbox", { name: "选择 小红 的消息" })).toBeVisible();
  await page.getByLabel("测试文字").fill("转账");
  await expect(page.getByText("“转账”命中词库“钱”的“转账”")).toBeVisible();
  await check(page, "the page of filters");
  await page.getByRole("button", { name: "新建词库" }).click();
  await page.getByRole("radio", { name: "禁言" }).click();
  await check(page, "a new list of words");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "举报" }).click();
  await page.getByRole("button", { name: "前后文" }).click();
  await expect(page.getByRole("list", { name: "被举报消息的前后文" })).toBeVisible();
  await page.getByRole("radio", { name: "禁言" }).click();
  await check(page, "the page of reports");
});

test("joining a group has no accessibility fault", async ({ people }) => {
  const [ming, hong, gang] = await people.makeAll("小明", "小红", "小刚");
  const question = { question: "班主任姓什么？", answers: ["张"] };
  const { conversationId, number } = await ming.run("group:create", {
    name: "高一三班",
    joinMode: "question_approval",
    ...question,
  });
  for (const person of [hong, gang]) await person.run("group:request-join", { number, answer: "李" });
  const { link } = await ming.run("group:create-link", { conversationId, name: "家长会" });
  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/requests`);
  await page.getByRole("button", { name: "小刚 的更多处理" }).click();
  await page.getByRole("menuitem", { name: /忽略/ }).click();
  await expect(page.getByRole("button", { name: "解除对 小刚 的限制" })).toBeVisible();
  await page.getByRole("checkbox", { name: "选择 小红" }).check();
  await page.getByRole("button", { name: "修改" }).click();
  await check(page, "the page of requests");
  await page.getByRole("link", { name: "邀请链接" }).click();
  await page.getByRole("button", { name: "新建链接" }).click();
  await check(page, "the page of links");
  await page.getByRole("button", { name: "显示「家长会」的二维码" }).click();
  await expect(page.getByRole("img", { name: "邀请链接的二维码" })).toBeVisible();
  await check(page, "a link to hand on");

  const atHong = await people.open(hong);
  await atHong.page.getByRole("navigation").getByRole("button", { name: "新的朋友" }).click();
  await expect(atHong.page.getByRole("button", { name: "撤回申请" })).toBeVisible();
  await check(atHong.page, "my requests to join");
  await atHong.page.goto(`/join/${link.token}`);
  await expect(atHong.page.getByRole("button", { name: "加入群" })).toBeVisible();
  await check(atHong.page, "an invitation");
});

test("announcements and highlights have no accessibility fault", async ({ people }) => {
  const { ming, hong, conversationId, number } = await openSmallGroup(people);
  await hong.say(conversationId, "值得留下来的话");
  await ming.run("group:set-essence", { conversationId, seq: 1 });
  const announcement = { title: "期中考试", text: "周三上午九点", isPinned: true, needsConfirmation: true };
  await ming.run("group:create-announcement", { conversationId, ...announcement });
  const atHong = await people.open(hong);
  const popup = atHong.page.getByRole("dialog", { name: "高一三班 · 群公告" });
  await expect(popup).toContainText("周三上午九点");
  await check(atHong.page, "an announcement that appears");
  await popup.getByRole("button", { name: "稍后再看" }).click();
  // A note that is just fading away has too little contrast for a moment.
  const note = atHong.page.getByText("4 小时后再提醒你");
  await expect(note).toBeVisible();
  await expect(note).toHaveCount(0);
  await atHong.openConversation("高一三班");
  await expect(atHong.page.getByRole("button", { name: /^群公告：\s*期中考试/ })).toBeVisible();
  await check(atHong.page, "the bar above the chat");
  await atHong.page.getByRole("button", { name: "群公告", exact: true }).click();
  await expect(atHong.page.getByRole("button", { name: "确认收到" })).toBeVisible();
  await check(atHong.page, "the list of announcements");
  await atHong.page.keyboard.press("Escape");
  await atHong.page.getByRole("button", { name: "群资料" }).click();
  await atHong.page.getByRole("button", { name: "精华消息" }).click();
  await expect(atHong.page.getByRole("button", { name: "查看原消息" })).toBeVisible();
  await check(atHong.page, "the wall");

  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/announcements`);
  await page.getByRole("button", { name: "已确认 0/1" }).click();
  await expect(page.getByRole("list", { name: "未确认 1" })).toContainText("小红");
  await check(page, "who has confirmed");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "发布公告" }).click();
  await page.getByRole("radio", { name: "定时发布" }).click();
  await check(page, "the editor of an announcement");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "精华" }).click();
  await expect(page.getByRole("button", { name: "取消精华" })).toBeVisible();
  await check(page, "the page of highlights");
});
