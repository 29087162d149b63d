import type { Page } from "@playwright/test";
import { Clock, mondayMorning } from "./clock.ts";
import { falsify } from "./falsify.ts";
import { expect, testAlone } from "./fixtures.ts";
import type { Messenger } from "./messenger.ts";
import type { People, Person } from "./people.ts";
import { startSite } from "./site.ts";
import { verifyLog } from "./verify-log.ts";

const CLASS = "高一三班";
const MINUTE_MS = 60_000;

/** A site and browsers at half past seven on a Monday morning, where classes begin at eight. */
const test = testAlone.extend<{ clock: Clock }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern
  clock: async ({}, use) => {
    await use(new Clock(mondayMorning(7.5)));
  },
  site: async ({ clock }, use) => {
    const site = await startSite(undefined, clock.preload);
    await use(site);
    await site.close();
  },
});

/** A window of the messenger that goes by the clock, signed in. */
async function open(people: People, clock: Clock, person: Person): Promise<Messenger> {
  const window = await people.visitor(person.name);
  await clock.show(window.page);
  await window.page.context().addCookies(await person.cookies());
  await window.enter();
  return window;
}

async function toSection(page: Page, section: string): Promise<void> {
  await page.getByRole("link", { name: section, exact: true }).click();
  await expect(page.getByRole("heading", { name: section, exact: true })).toBeVisible();
}

const popupOf = (page: Page) => page.getByRole("dialog", { name: `${CLASS} · 群公告` });

test("a class, from its first day to a log that somebody has falsified", async ({ people, site, clock }) => {
  test.setTimeout(180_000);
  const teacher = await people.make("王老师");
  const [ming, hong, fang] = await people.makeAll("小明", "小红", "小芳");
  const atTeacher = await open(people, clock, teacher);
  const atMing = await open(people, clock, ming);
  const atGang = await people.visitor("小刚");
  await clock.show(atGang.page);
  let conversationId = 0;

  await test.step("the teacher makes a class and invites by link", async () => {
    const { page } = atTeacher;
    await page.getByRole("navigation").getByRole("button", { name: "创建群" }).click();
    const dialog = page.getByRole("dialog", { name: "创建群" });
    await dialog.getByLabel("群名称").fill(CLASS);
    await dialog.getByRole("button", { name: "创建群（1 人）" }).click();
    await expect(atTeacher.composer).toBeVisible();
    await page.getByRole("button", { name: "群资料" }).click();
    await page.getByRole("link", { name: "群管理" }).click();
    await toSection(page, "邀请链接");
    await page.getByRole("button", { name: "新建链接" }).click();
    await page.getByLabel("名称").fill("开学第一天");
    await page.getByRole("button", { name: "生成链接" }).click();
    const made = page.getByRole("dialog", { name: "开学第一天" });
    const address = (await made.getByText(`${site.address}/join/`).textContent()) ?? "";
    await page.keyboard.press("Escape");

    await atMing.page.goto(address);
    await atMing.page.getByRole("button", { name: "加入群" }).click();
    await expect(atMing.composer).toBeVisible();
    await atGang.page.goto(address);
    await atGang.page.getByRole("link", { name: "注册并加入" }).click();
    await atGang.register("小刚", "注册");
    await atGang.page.getByRole("link", { name: "继续加入群" }).click();
    await atGang.page.getByRole("button", { name: "加入群" }).click();
    await expect(atGang.composer).toBeVisible();
    const token = address.split("/").at(-1) ?? "";
    for (const pupil of [hong, fang])
      conversationId = (await pupil.run("group:use-link", { token })).conversationId ?? 0;
    await expect(page.getByText("加入 4 人")).toBeVisible();
  });

  await test.step("an announcement is confirmed by all but one, and the reminder reaches that one", async () => {
    const { page } = atTeacher;
    await toSection(page, "公告");
    await page.getByRole("button", { name: "发布公告" }).first().click();
    const editor = page.getByRole("dialog", { name: "发布公告" });
    await editor.getByLabel("标题").fill("班规");
    await editor.getByLabel("内容", { exact: true }).fill("八点上课，上课不说话。");
    await editor.getByRole("switch", { name: "需要确认" }).click();
    await editor.getByRole("button", { name: "发布", exact: true }).click();
    await popupOf(atMing.page).getByRole("button", { name: "确认收到" }).click();
    await popupOf(atGang.page).getByRole("button", { name: "稍后再看" }).click();
    const [announcement] = (await hong.ask("announcement:list", { conversationId })).announcements;
    const confirmed = { conversationId, announcementId: announcement?.id ?? 0 };
    for (const pupil of [hong, fang]) await pupil.run("group:confirm-announcement", confirmed);
    await page.getByRole("button", { name: "已确认 3/4" }).click();
    const receipts = page.getByRole("dialog", { name: "班规" });
    await expect(receipts.getByRole("list", { name: "未确认 1" })).toContainText("小刚");
    await receipts.getByRole("button", { name: "一键催办" }).click();
    await expect(popupOf(atGang.page)).toContainText("上课不说话");
    await expect(popupOf(atMing.page)).toBeHidden();
    await popupOf(atGang.page).getByRole("button", { name: "稍后再看" }).click();
    await page.keyboard.press("Escape");
  });

  const silencedFor = (window: Messenger) =>
    window.page.getByText(/^全员禁言中，.+08:45 (结束|之后可以发言)$/);

  await test.step("by the timetable the class is silent at eight, and talks again after the lesson", async () => {
    const { page } = atTeacher;
    await toSection(page, "秩序");
    const card = page.getByRole("region", { name: "禁言时间表" });
    await card.getByRole("button", { name: "添加时段" }).click();
    await card.getByLabel("开始").fill("08:00");
    await card.getByLabel("结束").fill("08:45");
    await card.getByRole("button", { name: "保存" }).click();
    await expect(atMing.notice("王老师设置了禁言时间表")).toBeVisible();
    await atGang.send("快上课了");
    await expect(atMing.message("快上课了")).toBeVisible();
    await atMing.composer.fill("作业写完了吗");

    await clock.advance(site, 40 * MINUTE_MS);
    for (const window of [atMing, atGang]) await expect(silencedFor(window).first()).toBeVisible();
    await expect(atMing.composer).toHaveValue("作业写完了吗");
    await expect(atMing.composer).toHaveAttribute("readonly", "");
    await expect(card.getByText(/^现在按时间表全员禁言/)).toBeVisible();

    await clock.advance(site, 40 * MINUTE_MS);
    for (const window of [atMing, atGang]) await expect(silencedFor(window)).toHaveCount(0);
    await atMing.composer.press("Enter");
    await expect(atGang.message("作业写完了吗")).toBeVisible();
  });

  await test.step("who floods is stopped, silenced and removed", async () => {
    const { page } = atTeacher;
    const flood = page.getByRole("region", { name: "防刷屏" });
    await flood.getByRole("switch").click();
    await flood.getByRole("textbox", { name: "同样的内容 10 分钟内最多几次" }).fill("2");
    await flood.getByRole("button", { name: "保存" }).click();
    await expect(flood.getByRole("button", { name: "保存" })).toHaveCount(0);
    for (let n = 0; n < 2; n++) {
      await atGang.send("顶");
      await expect(atMing.message("顶")).toHaveCount(n + 1);
    }
    await atGang.send("顶");
    await expect(
      atGang.page.getByText("没有发出：同样的内容发得太多了（10 分钟内最多 2 次）。"),
    ).toBeVisible();
    await expect(atMing.message("顶")).toHaveCount(2);

    await page.getByRole("link", { name: "返回聊天" }).click();
    const members = page.getByRole("region", { name: "群成员" });
    const menu = members.getByRole("button", { name: "小刚 的更多操作" });
    await members.getByRole("listitem").filter({ hasText: "小刚" }).hover();
    await menu.click();
    await page.getByRole("menuitem", { name: "禁言" }).press("ArrowRight");
    await page.getByRole("menuitem", { name: "10 分钟" }).press("Enter");
    await expect(atGang.page.getByText(/^你已被禁言/)).toBeVisible();
    await expect(atMing.notice("小刚被王老师禁言 10 分钟")).toBeVisible();

    await menu.click();
    await page.getByRole("menuitem", { name: "移出群" }).click();
    const removal = page.getByRole("dialog", { name: "把 小刚 移出群？" });
    await removal.getByRole("switch", { name: "拒绝再次申请" }).click();
    await removal.getByRole("radio", { name: "1 小时" }).click();
    await removal.getByRole("button", { name: "移出", exact: true }).click();
    await expect(atGang.row(CLASS)).toHaveCount(0);
    await expect(atMing.message("顶")).toHaveCount(0);
    await expect(atMing.message("作业写完了吗")).toBeVisible();
  });

  await test.step("the log is whole, until somebody changes the database behind it", async () => {
    const { page } = atTeacher;
    await page.getByRole("button", { name: "群资料" }).click();
    await page.getByRole("link", { name: "群管理" }).click();
    await toSection(page, "日志");
    const verify = page.getByRole("button", { name: "校验日志" });
    await verify.click();
    await expect(page.getByText(/^日志完整/)).toBeVisible();
    expect(verifyLog(site.dataFolder)).toMatchObject({ status: 0 });
    falsify(
      site.dataFolder,
      `UPDATE "GroupAct" SET "actorId" = ${ming.id} WHERE "kind" = 'group:remove-member'`,
    );
    await verify.click();
    await expect(page.getByText(/第 \d+ 条记录被改动过/)).toBeVisible();
    const found = verifyLog(site.dataFolder);
    expect(found.status).toBe(1);
    expect(found.stdout).toMatch(/高一三班\): entry \d+ was edited/);
  });
});
