import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import type { Messenger } from "./messenger.ts";
import { password } from "./password.ts";
import type { People } from "./people.ts";
import { openSmallGroup } from "./scenes.ts";

/** The administration page behind this word of its menu. */
async function openAdministration({ page }: Messenger, group: { number: number }, section: string) {
  await page.goto(`/groups/${group.number}/admin`);
  await page.getByRole("link", { name: section }).click();
  await expect(page.getByRole("heading", { name: section, exact: true })).toBeVisible();
}

test("who asks to join waits, is seen by the owner at once, reads why not, and comes in when accepted", async ({
  people,
}) => {
  const [ming, hong] = await people.makeAll("小明", "小红");
  const group = await ming.run("group:create", { name: "高一三班" });
  const atMing = await people.open(ming);
  await openAdministration(atMing, group, "申请");
  const { page } = atMing;
  await page.getByRole("button", { name: "修改" }).click();
  await page.getByRole("radio", { name: "需要管理员同意" }).click();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("没有等待处理的申请")).toBeVisible();

  const atHong = await people.open(hong);
  const askToJoin = async (note: string) => {
    await atHong.find(String(group.number));
    await atHong.page.getByRole("button", { name: "申请加入" }).click();
    const dialog = atHong.page.getByRole("dialog", { name: "申请加群" });
    await dialog.getByLabel("验证信息").fill(note);
    await dialog.getByRole("button", { name: "发送申请" }).click();
    await expect(atHong.page.getByText("等待管理员处理").first()).toBeVisible();
    await expect(dialog).toBeHidden();
  };
  await askToJoin("我是转学来的");
  await expect(page.getByText("我是转学来的")).toBeVisible();
  await page.getByRole("button", { name: "拒绝 小红" }).click();
  const reason = page.getByRole("dialog", { name: "拒绝这个申请？" });
  await reason.getByLabel("理由").fill("请写上真名");
  await reason.getByRole("button", { name: "拒绝", exact: true }).click();

  const { page: hongs } = atHong;
  await hongs.getByRole("navigation").getByRole("button", { name: "新的朋友" }).click();
  const requests = hongs.getByRole("dialog", { name: "新的朋友" });
  await expect(requests.getByText("理由：请写上真名")).toBeVisible();
  await hongs.keyboard.press("Escape");
  await askToJoin("我是李红");
  await page.getByRole("button", { name: "同意 小红" }).click();
  await expect(page.getByText("没有等待处理的申请")).toBeVisible();
  await expect(atHong.row("高一三班")).toBeVisible();
});

test("an owner in the messenger sees that somebody waits, and gets to the page from there", async ({
  people,
}) => {
  const [ming, hong] = await people.makeAll("小明", "小红");
  const group = await ming.run("group:create", { name: "读书会", joinMode: "approval" });
  const atMing = await people.open(ming);
  await hong.run("group:request-join", { number: group.number, note: "想一起读" });
  const { page } = atMing;
  await page.getByRole("tab", { name: "群" }).click();
  await expect(page.getByText("1 个申请", { exact: true })).toBeVisible();
  await page.getByRole("navigation").getByRole("button", { name: "新的朋友" }).click();
  await page.getByRole("link", { name: "处理 读书会 的加群申请" }).click();
  await expect(page.getByText("想一起读")).toBeVisible();
  await page.getByRole("button", { name: "小红 的更多处理" }).click();
  await page.getByRole("menuitem", { name: /忽略/ }).click();
  await expect(page.getByText("没有等待处理的申请")).toBeVisible();
  await page.getByRole("button", { name: "解除对 小红 的限制" }).click();
  await expect(page.getByText("想一起读")).toBeVisible();
});

test("a question is answered at the door; a wrong answer keeps what was typed", async ({ people }) => {
  const [ming, hong] = await people.makeAll("小明", "小红");
  const question = { question: "班主任姓什么？", answers: ["張"] };
  const group = await ming.run("group:create", { name: "高一三班", joinMode: "question", ...question });
  const atHong = await people.open(hong);
  await atHong.find(String(group.number));
  await atHong.page.getByRole("button", { name: "申请加入" }).click();
  const dialog = atHong.page.getByRole("dialog", { name: "申请加群" });
  const field = dialog.getByLabel("班主任姓什么？");
  await field.fill("李");
  await field.press("Enter");
  await expect(dialog.getByText("回答不正确")).toBeVisible();
  await expect(field).toHaveValue("李");
  await field.fill("张");
  await field.press("Enter");
  await expect(atHong.page.getByRole("region", { name: "和 高一三班 的会话" })).toBeVisible();
});

/** The owner of a group that nobody may join makes a link to it. */
async function openNewLink(people: People): Promise<Page> {
  const ming = await people.make("小明");
  const group = await ming.run("group:create", { name: "家长群", joinMode: "closed" });
  const atMing = await people.open(ming);
  await openAdministration(atMing, group, "邀请链接");
  await atMing.page.getByRole("button", { name: "新建链接" }).click();
  return atMing.page;
}

test("an invitation link leads somebody without an account through registration into the group", async ({
  people,
  site,
}) => {
  const page = await openNewLink(people);
  await page.getByLabel("名称").fill("家长会现场");
  await page.getByRole("button", { name: "生成链接" }).click();
  const dialog = page.getByRole("dialog", { name: "家长会现场" });
  await expect(dialog.getByRole("img", { name: "邀请链接的二维码" })).toBeVisible();
  const address = await dialog.getByText(`${site.address}/join/`).textContent();
  await page.keyboard.press("Escape");

  const visitor = await people.visitor();
  await visitor.page.goto(address ?? "");
  await expect(visitor.page.getByText("家长群", { exact: true }).first()).toBeVisible();
  await visitor.page.getByRole("link", { name: "注册并加入" }).click();
  await visitor.register("李妈妈", "注册");
  await visitor.page.getByRole("link", { name: "继续加入群" }).click();
  await visitor.page.getByRole("button", { name: "加入群" }).click();
  await expect(visitor.page.getByRole("region", { name: "和 家长群 的会话" })).toBeVisible();
  await expect(page.getByText("加入 1 人")).toBeVisible();

  const stranger = await people.make("路人");
  const elsewhere = await people.visitor("路人");
  await elsewhere.page.goto(address ?? "");
  await elsewhere.page.getByRole("link", { name: "已有 QQ 号，登录后加入" }).click();
  await elsewhere.page.getByLabel("QQ 号 / 邮箱").fill(String(stranger.number));
  await elsewhere.page.getByLabel("密码", { exact: true }).fill(password);
  await elsewhere.page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(elsewhere.page.getByRole("button", { name: "加入群" })).toBeVisible();

  await page.getByRole("button", { name: "作废链接「家长会现场」" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "作废", exact: true }).click();
  await expect(page.getByText("已作废")).toBeVisible();
  await elsewhere.page.reload();
  const dead = await elsewhere.page.getByRole("main").textContent();
  expect(dead).toContain("邀请链接无效");
  await elsewhere.page.goto(`${site.address}/join/nobody-knows-it0`);
  expect(await elsewhere.page.getByRole("main").textContent()).toBe(dead);
});

test("a link lasts as long and as often as its maker says, and a browser that looks again counts once", async ({
  people,
  site,
}) => {
  const page = await openNewLink(people);
  await page.getByLabel("名称").fill("家长会");
  await page.getByRole("radiogroup", { name: "有效期" }).getByRole("radio", { name: "自选" }).click();
  await page.getByLabel("到期时间").fill("2020-01-01T08:00");
  await page.getByRole("radiogroup", { name: "可用次数" }).getByRole("radio", { name: "自选" }).click();
  await page.getByLabel("最多使用次数").fill("30");
  await page.getByRole("button", { name: "生成链接" }).click();
  await expect(page.getByText("请选择一个现在之后的时间。")).toBeVisible();
  await page.getByLabel("到期时间").fill("2099-12-31T08:00");
  await page.getByLabel("最多使用次数").fill("三十");
  await page.getByRole("button", { name: "生成链接" }).click();
  await expect(page.getByText("请填 1 到 10000 之间的整数。")).toBeVisible();
  await page.getByLabel("最多使用次数").fill("30");
  await page.getByRole("button", { name: "生成链接" }).click();
  const dialog = page.getByRole("dialog", { name: "家长会" });
  const address = await dialog.getByText(`${site.address}/join/`).textContent();
  await page.keyboard.press("Escape");
  await expect(page.getByText("2099年12月31日 08:00 到期")).toBeVisible();
  await expect(page.getByText("已用 0/30 次")).toBeVisible();

  const visitor = await people.visitor();
  for (let times = 0; times < 3; times++) {
    await visitor.page.goto(address ?? "");
    await expect(visitor.page.getByRole("link", { name: "注册并加入" })).toBeVisible();
    const names = async () => (await visitor.page.context().cookies(address ?? "")).map(({ name }) => name);
    await expect.poll(names).toContain("opened");
  }
  const other = await people.visitor();
  await other.page.goto(address ?? "");
  await expect(page.getByText("打开 2 次")).toBeVisible();
});

test("who is removed and barred cannot come back", async ({ people }) => {
  const { ming, hong, ...group } = await openSmallGroup(people, "小圈子");
  await hong.say(group.conversationId, "广告广告");
  const atMing = await people.open(ming);
  await atMing.openConversation("小圈子");
  const { page } = atMing;
  const members = page.getByRole("region", { name: "群成员" });
  await members.getByRole("listitem").filter({ hasText: "小红" }).hover();
  await members.getByRole("button", { name: "小红 的更多操作" }).click();
  await page.getByRole("menuitem", { name: "移出群" }).click();
  const dialog = page.getByRole("dialog", { name: "把 小红 移出群？" });
  await dialog.getByRole("switch", { name: "拒绝再次申请" }).click();
  await dialog.getByRole("radio", { name: "1 小时" }).click();
  await dialog.getByRole("button", { name: "移出", exact: true }).click();
  await expect(atMing.message("广告广告")).toHaveCount(0);
  const atHong = await people.open(hong);
  await atHong.find(String(group.number));
  await atHong.page.getByRole("button", { name: "加入", exact: true }).click();
  await expect(atHong.page.getByText("你暂时不能加入这个群")).toBeVisible();
});
