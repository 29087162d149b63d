import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { phone } from "./phone.ts";
import { openClass } from "./scenes.ts";

const popupOf = (page: Page) => page.getByRole("dialog", { name: "高一三班 · 群公告" });

/** Writes an announcement in the editor that is open. */
async function write(page: Page, title: string, text: string, ...switches: string[]): Promise<void> {
  const editor = page.getByRole("dialog", { name: "发布公告" });
  await editor.getByLabel("标题").fill(title);
  await editor.getByLabel("内容", { exact: true }).fill(text);
  for (const name of switches) await editor.getByRole("switch", { name }).click();
}

test("an announcement is confirmed by one, brought back before the other, and its list saved as a file", async ({
  people,
}) => {
  const { ming, hong, gang, number } = await openClass(people);
  const [atHong, atGang] = [await people.open(hong), await people.open(gang)];
  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/announcements`);
  await expect(page.getByText("还没有公告")).toBeVisible();
  await page.getByRole("button", { name: "发布公告" }).click();
  await write(page, "期中考试安排", "周三上午九点，带学生证。", "置顶", "需要确认");
  await page.getByRole("button", { name: "发布", exact: true }).click();

  for (const at of [atHong, atGang]) await expect(popupOf(at.page)).toContainText("周三上午九点");
  await popupOf(atHong.page).getByRole("button", { name: "确认收到" }).click();
  await expect(popupOf(atHong.page)).toBeHidden();
  const elsewhere = await people.open(gang);
  await expect(popupOf(elsewhere.page)).toBeVisible();
  await popupOf(atGang.page).getByRole("button", { name: "稍后再看" }).click();
  await expect(atGang.page.getByText("4 小时后再提醒你")).toBeVisible();
  for (const window of [atGang, elsewhere]) await expect(popupOf(window.page)).toBeHidden();
  await elsewhere.page.reload();
  await elsewhere.online();
  await expect(atGang.row("高一三班")).toContainText("[群公告]");

  await page.getByRole("button", { name: "已确认 1/2" }).click();
  const receipts = page.getByRole("dialog", { name: "期中考试安排" });
  await expect(receipts.getByRole("list", { name: "未确认 1" })).toContainText("小刚");
  await receipts.getByRole("button", { name: "一键催办" }).click();
  for (const window of [atGang, elsewhere]) await expect(popupOf(window.page)).toBeVisible();
  await receipts.getByRole("button", { name: "一键催办" }).click();
  await expect(receipts.getByText("一小时内已经催办过了")).toBeVisible();

  const saved = page.waitForEvent("download");
  await receipts.getByRole("button", { name: "导出名单" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("期中考试安排-确认名单.csv");
  const text = await readFile(await file.path(), "utf8");
  expect(text.startsWith("\uFEFF昵称,群名片,QQ 号,状态,确认时间")).toBe(true);
  expect(text).toContain(`小刚,,${gang.number},未确认,`);

  await popupOf(atGang.page).getByRole("button", { name: "确认收到" }).click();
  await receipts.getByRole("radio", { name: "已确认 2" }).click();
  await expect(receipts.getByRole("listitem")).toHaveCount(2);
});

test("what is confirmed on one device goes from the other; newcomers get what is meant for them", async ({
  people,
}) => {
  const { ming, hong, conversationId } = await openClass(people);
  const [first, second] = [await people.open(hong), await people.open(hong)];
  await ming.run("group:create-announcement", {
    conversationId,
    title: "班规",
    text: "准时到校",
    needsConfirmation: true,
    showsToNewcomers: true,
  });
  for (const { page } of [first, second]) await expect(popupOf(page)).toBeVisible();
  await popupOf(first.page).getByRole("button", { name: "确认收到" }).click();
  await expect(popupOf(second.page)).toBeHidden();

  const li = await people.make("小李");
  await people.befriend(ming, li);
  const atLi = await people.open(li);
  await ming.run("group:invite", { conversationId, personIds: [li.id] });
  await expect(popupOf(atLi.page)).toContainText("准时到校");
});

test("it never takes the keyboard from somebody who writes", async ({ people }) => {
  const { ming, hong, conversationId } = await openClass(people);
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  await atHong.composer.fill("我在写");
  await ming.run("group:create-announcement", {
    conversationId,
    title: "停电通知",
    text: "今晚九点",
    popsUp: true,
  });
  await expect(atHong.notice("小明发布了群公告“停电通知”")).toBeVisible();
  await expect(popupOf(atHong.page)).toBeHidden();
  await expect(atHong.composer).toBeFocused();
  await atHong.composer.press("Enter");
  await expect(popupOf(atHong.page)).toBeVisible();
  await atHong.page.keyboard.press("Escape");
  await expect(popupOf(atHong.page)).toBeHidden();
  await atHong.page.reload();
  await atHong.online();
  await expect(atHong.message("我在写")).toBeVisible();
  await expect(popupOf(atHong.page)).toBeHidden();
});

test("a refused announcement keeps its fields, and one that waits is published by hand", async ({
  people,
}) => {
  const { ming, number } = await openClass(people);
  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/announcements`);
  await expect(page.getByText("还没有公告")).toBeVisible();
  await page.getByRole("button", { name: "发布公告" }).click();
  await write(page, "春游", "周五早上八点集合");
  const editor = page.getByRole("dialog", { name: "发布公告" });
  await editor.getByRole("radio", { name: "定时发布" }).click();
  const time = editor.getByLabel("发布于");
  const suggested = await time.inputValue();
  await time.fill("2020-01-01T08:00");
  await editor.getByRole("button", { name: "定时发布" }).click();
  await expect(editor.getByText("发布时间要在现在之后、一年之内")).toBeVisible();
  await expect(editor.getByLabel("标题")).toHaveValue("春游");
  await time.fill(suggested);
  await editor.getByRole("button", { name: "定时发布" }).click();
  const waiting = page.getByRole("region", { name: "待发布" });
  await expect(waiting).toContainText("春游");
  await waiting.getByRole("button", { name: "公告“春游”的更多操作" }).click();
  await page.getByRole("menuitem", { name: "立即发布" }).click();
  await expect(page.getByRole("region", { name: "已发布" })).toContainText("春游");
  await expect(waiting).toHaveCount(0);
});

test("a message is put on the wall from its menu, and found again from there, however far up it is", async ({
  people,
}) => {
  const { ming, hong, gang, conversationId } = await openClass(people);
  await gang.say(conversationId, "值得留下来的话");
  for (let n = 1; n <= 100; n++) await (n % 2 ? hong : ming).say(conversationId, `第 ${n} 条`);
  await gang.say(conversationId, "新的话");
  const [atMing, atHong] = [await people.open(ming), await people.open(hong)];
  for (const at of [atMing, atHong]) await at.openConversation("高一三班");
  await atMing.message("新的话").getByText("新的话", { exact: true }).click({ button: "right" });
  await atMing.page.getByRole("menuitem", { name: "设为精华" }).click();
  await expect(atHong.page.getByRole("article", { name: /新的话（精华）$/ })).toBeVisible();
  await expect(atHong.notice("小明把一条消息设为精华")).toBeVisible();

  await ming.run("group:set-essence", { conversationId, seq: 1 });
  await atHong.page.getByRole("button", { name: "群资料" }).click();
  await atHong.page.getByRole("button", { name: "精华消息" }).click();
  const wall = atHong.page.getByRole("dialog", { name: "精华消息" });
  await expect(wall.getByRole("listitem")).toHaveCount(2);
  const old = wall.getByRole("listitem").filter({ hasText: "值得留下来的话" });
  await old.getByRole("button", { name: "查看原消息" }).click();
  await expect(atHong.message("值得留下来的话")).toBeInViewport();
  await expect(atHong.message("值得留下来的话")).toBeFocused();
});

test("the wall in the administration leads to the message, and lets it go", async ({ people }) => {
  const { ming, hong, number, conversationId } = await openClass(people);
  await hong.say(conversationId, "群里的宝贝");
  await ming.run("group:set-essence", { conversationId, seq: 1 });
  const atMing = await people.open(ming);
  await atMing.page.goto(`/groups/${number}/admin/essence`);
  await atMing.page.getByRole("link", { name: "查看原消息" }).click();
  await expect(atMing.message("群里的宝贝")).toBeFocused();
  await atMing.page.goto(`/groups/${number}/admin/essence`);
  await atMing.page.getByRole("button", { name: "取消精华" }).click();
  await expect(atMing.page.getByText("还没有精华消息")).toBeVisible();
});

test("on a phone the pinned announcement stands above the chat and opens the list", async ({ people }) => {
  const { ming, hong, conversationId } = await openClass(people);
  await ming.run("group:create-announcement", {
    conversationId,
    title: "值日表",
    text: "周一：小红",
    isPinned: true,
  });
  const atHong = await people.open(hong, phone);
  await atHong.row("高一三班").getByRole("button").first().tap();
  await atHong.page.getByRole("button", { name: /^群公告：\s*值日表/ }).tap();
  const list = atHong.page.getByRole("dialog", { name: "群公告" });
  await expect(list.getByRole("article", { name: "值日表" })).toContainText("周一：小红");
  await list.getByRole("button", { name: "关闭" }).tap();
  await expect(atHong.composer).toBeVisible();
});
