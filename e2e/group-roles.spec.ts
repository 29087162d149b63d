import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { falsify } from "./falsify.ts";
import { expect, test, testAlone } from "./fixtures.ts";
import { phone } from "./phone.ts";
import { openClass } from "./scenes.ts";

async function toSection(page: Page, number: number, section: string): Promise<void> {
  await page.goto(`/groups/${number}/admin`);
  await page.getByRole("link", { name: section }).click();
  await expect(page.getByRole("heading", { name: section, exact: true })).toBeVisible();
}

test("the owner appoints an admin and takes one right away, and the admin's pages follow at once", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { ming, hong, number, conversationId } = await openClass(people);
  const { page } = await people.open(ming);
  await toSection(page, number, "管理员");
  await expect(page.getByText("还没有管理员")).toBeVisible();
  await page.getByRole("button", { name: "添加管理员" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "搜索成员" }).fill("小红");
  await dialog.getByRole("button", { name: /小红/ }).click();
  await dialog.getByRole("button", { name: "设为管理员" }).click();
  const card = page.getByRole("region", { name: "小红" });
  await expect(card.getByRole("switch", { checked: true })).toHaveCount(9);

  const atHong = await people.open(hong);
  await toSection(atHong.page, number, "秩序");
  await card.getByRole("switch", { name: "小红：禁言与秩序" }).click();
  await expect(atHong.page.getByText("你没有这项权限")).toBeVisible();
  await expect(atHong.page.getByRole("link", { name: "秩序" })).toHaveCount(0);
  await ming.run("group:set-rights", { conversationId, personId: hong.id, rights: ["silence"] });
  await expect(atHong.page.getByRole("switch", { name: "全员禁言" })).toBeVisible();
  await expect(card.getByRole("switch", { checked: true })).toHaveCount(1);

  await card.getByRole("button", { name: "取消管理员：小红" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "取消管理员" }).click();
  await expect(page.getByText("还没有管理员")).toBeVisible();
  await expect(atHong.page.getByText("你已不是这个群的管理员")).toBeVisible();
});

test("the owner hands the group over; who is asked sees it wherever they are, and says yes", async ({
  people,
}) => {
  const { ming, hong } = await openClass(people);
  const atHong = await people.open(hong);
  const atMing = await people.open(ming);
  await atMing.openConversation("高一三班");
  const { page } = atMing;
  await page.getByRole("button", { name: "群资料" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "转让群" }).click();
  const dialog = page.getByRole("dialog", { name: "转让群" });
  await dialog.getByRole("button", { name: /小红/ }).click();
  await dialog.getByRole("button", { name: "邀请接任" }).click();
  await expect(page.getByText("等待对方确认", { exact: false }).first()).toBeVisible();

  await expect(atHong.page.getByText("请你担任「高一三班」的群主")).toBeVisible();
  await atHong.page.getByRole("button", { name: "查看", exact: true }).click();
  await atHong.page.getByRole("button", { name: "接受" }).click();
  await atHong.page.getByRole("dialog").getByRole("button", { name: "成为群主" }).click();
  await expect(atHong.notice("你成为新群主")).toBeVisible();
  await expect(atMing.notice("小红成为新群主")).toBeVisible();
  await expect(page.getByRole("button", { name: "撤回" })).toHaveCount(0);
  await page.getByRole("button", { name: "群资料" }).click();
  await expect(page.getByText("我是管理员")).toBeVisible();
  await expect(page.getByRole("button", { name: "退出群" })).toBeVisible();
});

test("a declined offer leaves everything as it was", async ({ people }) => {
  const { ming, hong, conversationId } = await openClass(people);
  const atMing = await people.open(ming);
  await atMing.openConversation("高一三班");
  await ming.run("group:offer-ownership", { conversationId, personId: hong.id });
  const atHong = await people.open(hong, phone);
  await atHong.openConversation("高一三班");
  await atHong.page.getByRole("button", { name: "婉拒" }).click();
  await expect(atHong.page.getByRole("button", { name: "婉拒" })).toHaveCount(0);
  await expect(atMing.page.getByText("等待对方确认", { exact: false })).toHaveCount(0);
});

test("a group is disbanded by typing its name, can be read, and is restored", async ({ people }) => {
  const { ming, hong, number } = await openClass(people);
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  const { page } = await people.open(ming);
  await toSection(page, number, "设置");
  await page.getByRole("button", { name: "解散群" }).click();
  const dialog = page.getByRole("dialog", { name: "解散群「高一三班」？" });
  const disband = dialog.getByRole("button", { name: "解散群" });
  await dialog.getByRole("textbox").fill("高一二班");
  await expect(disband).toBeDisabled();
  await dialog.getByRole("textbox").fill("高一三班");
  await disband.click();
  await expect(page.getByText("这个群已解散。", { exact: false })).toBeVisible();
  await expect(page.getByText("恢复之后才能继续管理。")).toBeVisible();
  await expect(atHong.page.getByText("这个群已解散，不能再发言")).toBeVisible();
  await expect(atHong.notice("小明解散了这个群")).toBeVisible();

  await page.getByRole("button", { name: "恢复群" }).click();
  await expect(page.getByRole("button", { name: "解散群" })).toBeVisible();
  await expect(atHong.composer).toBeEnabled();
  await atHong.send("回来了");
  await atHong.confirmed("回来了");
});

test("the group's data are changed from its settings, and everybody has them", async ({ people }) => {
  const { ming, hong, number } = await openClass(people);
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  const { page } = await people.open(ming, phone);
  await toSection(page, number, "设置");
  await page.getByLabel("群名称").fill("高二三班");
  await page.getByLabel("群介绍").fill("通知和作业");
  await page.getByLabel("群分类").selectOption("班级");
  for (const tag of ["作业", "家长"]) {
    await page.getByLabel("标签", { exact: true }).last().fill(tag);
    await page.keyboard.press("Enter");
  }
  await page.getByRole("button", { name: "保存" }).first().click();
  await expect(page.getByText("已保存")).toBeVisible();
  await expect(atHong.notice("小明把群名称改为「高二三班」")).toBeVisible();
  await atHong.page.getByRole("button", { name: "群资料" }).click();
  for (const text of ["通知和作业", "班级", "作业", "家长"])
    await expect(atHong.page.getByRole("dialog").getByText(text, { exact: true })).toBeVisible();

  const size = page.getByLabel("人数上限");
  await size.fill("2");
  await page.getByRole("button", { name: "保存" }).last().click();
  await expect(page.getByText("人数上限要在 3 到 2000 之间。")).toBeVisible();
  await expect(size).toHaveValue("2");
});

test("the log says rules as they are read", async ({ people }) => {
  const { ming, number, conversationId } = await openClass(people);
  const silenceTimes = [{ days: [1, 2, 3, 4, 5, 7], from: "08:00", to: "11:40" }];
  const flood = { isOn: true, messages: 5, seconds: 10, repeats: 3, mentions: 4 };
  await ming.run("group:set-rules", { conversationId, rules: { slowSeconds: 90, silenceTimes, flood } });
  const { page } = await people.open(ming);
  await toSection(page, number, "日志");
  const entry = page.getByRole("article").filter({ hasText: "修改了群规则" });
  await expect(entry).toContainText("慢速模式无 → 1 分钟 30 秒钟");
  await expect(entry).toContainText("无 → 周一–周五 周日 08:00–11:40");
  await expect(entry).toContainText("关 → 10 秒内最多 5 条，同样的内容最多 3 次，一条最多 @ 4 人");
});

testAlone(
  "the log tells what was done, takes it back, is saved as a table, and shows what somebody changed in the database",
  async ({ people, site }) => {
    const { ming, hong, number, conversationId } = await openClass(people);
    await ming.run("group:appoint-admin", { conversationId, personId: hong.id });
    const { page } = await people.open(ming);
    await toSection(page, number, "日志");
    const log = page.getByRole("list", { name: "管理日志" });
    const entry = (words: RegExp) => log.getByRole("article").filter({ hasText: words });
    await expect(log.getByRole("article")).toHaveCount(2);
    await hong.run("group:update", { conversationId, name: "高二三班" });
    await expect(log.getByRole("article")).toHaveCount(3);
    await expect(entry(/修改了群资料/)).toContainText("高一三班 → 高二三班");

    await page.getByLabel("文字").fill("高二");
    await expect(log.getByRole("article")).toHaveCount(1);
    await page.getByRole("button", { name: "清除筛选" }).click();
    await entry(/修改了群资料/)
      .getByRole("button", { name: /^撤销/ })
      .click();
    await expect(page.getByText("已撤销")).toBeVisible();
    await expect(page.getByRole("heading", { name: "高一三班 · 群管理" })).toBeVisible();
    await expect(log.getByRole("article")).toHaveCount(4);

    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "导出 CSV" }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe(`群 ${number} 管理日志.csv`);
    const lines = readFileSync(await download.path(), "utf8")
      .trimEnd()
      .split("\r\n");
    expect(lines[0]).toBe("\ufeff编号,时间（UTC）,操作人,QQ 号,操作,修改前,修改后,哈希");
    expect(lines[4]).toMatch(/^1,.*小明,10001,小明创建了群,/);

    await page.getByRole("button", { name: "校验日志" }).click();
    await expect(page.getByText("日志完整：4 条记录都没有被改动过。")).toBeVisible();
    falsify(site.dataFolder, `UPDATE "GroupAct" SET "actorId" = ${ming.id} WHERE "seq" = 3`);
    await page.getByRole("button", { name: "校验日志" }).click();
    await expect(page.getByText("第 3 条记录被改动过", { exact: false })).toBeVisible();
  },
);
