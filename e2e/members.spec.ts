import { expect, test } from "./fixtures.ts";
import type { Messenger } from "./messenger.ts";
import type { People, Person } from "./people.ts";

/** A class with its teacher, and whoever else is named. */
async function openClass(people: People, ...names: string[]) {
  const teacher = await people.make("王老师");
  const pupils: Person[] = [];
  for (const name of names) {
    const pupil = await people.make(name);
    await people.befriend(teacher, pupil);
    pupils.push(pupil);
  }
  const memberIds = pupils.map(({ id }) => id);
  const group = await teacher.run("group:create", { name: "高一三班", memberIds });
  return { teacher, pupils, ...group };
}

/** Opens what can be done with a conversation, from the list. */
async function openMenu(window: Messenger, title: string): Promise<void> {
  await window.row(title).hover();
  await window.page.getByRole("button", { name: `会话 ${title} 的更多操作` }).click();
}

test("置顶, 免打扰, 群备注 and 分组 are set from the list and are so on the other device at once", async ({
  people,
}) => {
  const { teacher, pupils } = await openClass(people, "小明", "小红");
  const [ming, hong] = pupils as [Person, Person];
  const directId = await people.befriend(ming, hong);
  const desk = await people.open(ming);
  const other = await people.open(ming);
  await hong.say(directId, "在吗");
  await expect(desk.row("小红")).toBeVisible();
  const first = (window: Messenger) => window.conversations.getByRole("listitem").first();
  await expect(first(desk)).toContainText("小红");

  await openMenu(desk, "高一三班");
  await desk.page.getByRole("menuitem", { name: "置顶", exact: true }).click();
  for (const window of [desk, other]) await expect(first(window)).toContainText("高一三班");

  await openMenu(desk, "高一三班");
  await desk.page.getByRole("menuitem", { name: "消息提醒" }).click();
  await desk.page.getByRole("menuitemradio", { name: "免打扰" }).click();
  await expect(other.row("高一三班").getByText("免打扰")).toBeAttached();

  await openMenu(desk, "高一三班");
  await desk.page.getByRole("menuitem", { name: "修改群备注" }).click();
  await desk.page.getByRole("textbox", { name: "给 高一三班 的备注" }).fill("我的班");
  await desk.page.getByRole("button", { name: "保存" }).click();
  await expect(other.row("我的班")).toBeVisible();

  await openMenu(desk, "我的班");
  await desk.page.getByRole("menuitem", { name: "移动到分组" }).click();
  await desk.page.getByRole("menuitem", { name: "新建分组…" }).click();
  await desk.page.getByRole("textbox", { name: "分组名称" }).fill("学校");
  await desk.page.getByRole("button", { name: "保存" }).click();
  await other.page.getByRole("tab", { name: "群", exact: true }).click();
  const groups = other.page.getByRole("list", { name: "群", exact: true });
  await expect(groups.getByRole("listitem").first()).toContainText("学校");
  await expect(groups.getByRole("listitem").nth(1)).toContainText("我的班");
  await groups.getByRole("button", { name: /^学校/ }).click();
  await expect(groups.getByText("我的班")).toHaveCount(0);
  // Nobody else knows of any of it.
  const atTeacher = await people.open(teacher);
  await expect(atTeacher.row("高一三班")).toBeVisible();
});

test("a card of one's own and the owner's title stand at what one says, and on one's card", async ({
  people,
}) => {
  const { teacher, pupils, conversationId } = await openClass(people, "小明", "小红");
  const [ming, hong] = pupils as [Person, Person];
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  const atMing = await people.open(ming);
  await atMing.openConversation("高一三班");
  await atMing.page.getByRole("button", { name: "群资料" }).click();
  await atMing.page.getByRole("button", { name: "修改我的群名片" }).click();
  await atMing.page.getByRole("textbox", { name: "小明 的群名片" }).fill("三班 王小明");
  await atMing.page.getByRole("button", { name: "保存" }).click();
  await teacher.run("group:set-title", { conversationId, personId: ming.id, title: "学霸" });
  await ming.say(conversationId, "交作业了");

  const said = atHong.message("交作业了");
  await expect(said).toContainText("三班 王小明");
  await expect(said).toContainText("学霸");
  await said.getByRole("button", { name: "查看 三班 王小明 的资料" }).click();
  const card = atHong.page.getByRole("dialog");
  await expect(card).toContainText("三班 王小明");
  await expect(card).toContainText("学霸");
  await expect(card).toContainText("LV1 潜水");
  await expect(card.getByText("最后发言")).toBeVisible();
});

test("many members at once: found by pinyin, chosen, told what will happen, undone, and done on every screen", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { teacher, pupils, number } = await openClass(people, "张三", "李四", "王五", "赵六");
  const atWang = await people.open(pupils[2] as Person);
  await atWang.openConversation("高一三班");
  const { page } = await people.open(teacher);
  await page.goto(`/groups/${number}/admin/members`);
  const table = page.getByRole("list", { name: "群成员" });
  await expect(table.getByRole("listitem")).toHaveCount(5);

  const search = page.getByRole("textbox", { name: "搜索成员" });
  await search.fill("zs");
  await expect(table.getByRole("listitem")).toHaveCount(1);
  await expect(table.getByRole("listitem")).toContainText("张三");
  await search.fill("");
  await page.getByRole("checkbox", { name: "选择列表中的 5 人" }).check();

  await page.getByRole("button", { name: "移出群" }).click();
  const plan = page.getByRole("dialog", { name: "把 4 人移出群" });
  await expect(plan.getByText("有 1 人不会改变")).toBeVisible();
  await plan.getByRole("button", { name: "移出 4 人" }).click();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByText("已撤销，没有任何改变").first()).toBeVisible();
  await expect(table.getByRole("listitem")).toHaveCount(5);

  await page.getByRole("checkbox", { name: "选择列表中的 5 人" }).check();
  await page.getByRole("button", { name: "改群名片" }).click();
  await page.getByRole("textbox", { name: "群名片的样式" }).fill("三班-{name}");
  await expect(page.getByRole("list", { name: "预览" })).toContainText("三班-张三");
  await page.getByRole("button", { name: "修改 5 人" }).click();
  // What was asked for goes on without the page it was asked on.
  await page.goto("/");
  const members = atWang.page.getByRole("list", { name: "群成员" });
  await expect(members.getByText("三班-李四")).toBeVisible({ timeout: 20_000 });
  await page.goto(`/groups/${number}/admin/members`);
  await expect(page.getByText("已完成，5 人")).toBeVisible();
});

test("many are removed for good, with what they said, after it was said what will happen", async ({
  people,
}) => {
  test.setTimeout(120_000);
  const { teacher, pupils, number, conversationId } = await openClass(people, "张三", "李四");
  for (const pupil of pupils) await pupil.say(conversationId, `${pupil.name}的广告`);
  const atTeacher = await people.open(teacher);
  await atTeacher.openConversation("高一三班");
  const { page } = await people.open(teacher);
  await page.goto(`/groups/${number}/admin/members`);
  await page.getByRole("checkbox", { name: "选择列表中的 3 人" }).check();
  await page.getByRole("button", { name: "移出群" }).click();
  const plan = page.getByRole("dialog", { name: "把 2 人移出群" });
  await plan.getByRole("switch", { name: "拒绝再次申请" }).click();
  await plan.getByRole("radio", { name: "24 小时" }).click();
  await plan.getByRole("button", { name: "移出 2 人" }).click();
  const acts = page.getByRole("region", { name: "批量操作" });
  await expect(acts).toContainText("移出群，同时撤回他们最近 24 小时的发言，拒绝再次申请。");
  await expect(atTeacher.notice("你把张三、李四移出了群")).toBeVisible({ timeout: 20_000 });
  for (const { name } of pupils) {
    await expect(atTeacher.notice(`你撤回了${name}的一条消息`)).toBeVisible();
    await expect(atTeacher.message(`${name}的广告`)).toHaveCount(0);
  }
  await page.goto(`/groups/${number}/admin/requests`);
  for (const { name } of pupils)
    await expect(page.getByRole("button", { name: `解除对 ${name} 的限制` })).toBeVisible();
});

test("the overview shows what was said, and its numbers as a table", async ({ people }) => {
  const { teacher, pupils, number, conversationId } = await openClass(people, "小明", "小红");
  for (const text of ["早", "早上好"]) await (pupils[0] as Person).say(conversationId, text);
  await teacher.say(conversationId, "开始上课");
  const { page } = await people.open(teacher);
  await page.goto(`/groups/${number}/admin/overview`);
  await expect(page.getByText("今天 3 条")).toBeVisible();
  await expect(page.getByText("今天 2 人")).toBeVisible();
  const top = page.getByRole("region", { name: "发言排行" }).getByRole("listitem");
  await expect(top.first()).toContainText("小明");
  const messages = page.getByRole("figure").filter({ hasText: "每天的消息" });
  await messages.getByText("以表格查看").click();
  await expect(messages.getByRole("row").last()).toContainText("3");
  await page.getByRole("radio", { name: "近 7 天" }).click();
  await expect(messages.getByRole("row")).toHaveCount(8);
});

test("the administration calls people by their card, and takes a silence back from the log", async ({
  people,
}) => {
  const { teacher, pupils, number, conversationId } = await openClass(people, "小明");
  const [ming] = pupils as [Person];
  const cards = [{ personId: ming.id, card: "三班 学习委员" }];
  await teacher.run("group:set-card", { conversationId, cards });
  await ming.say(conversationId, "早");
  const atMing = await people.open(ming);
  await atMing.openConversation("高一三班");
  const { page } = await people.open(teacher);
  await page.goto(`/groups/${number}/admin/overview`);
  const top = page.getByRole("region", { name: "发言排行" }).getByRole("listitem");
  await expect(top.first()).toContainText("三班 学习委员");

  await page.getByRole("link", { name: "日志" }).click();
  await teacher.run("group:silence", { conversationId, personIds: [ming.id], seconds: 600 });
  await expect(atMing.page.getByText(/^你已被禁言/)).toBeVisible();
  await page.getByLabel("文字").fill("学习委员");
  const entries = page.getByRole("list", { name: "管理日志" }).getByRole("article");
  const silence = entries.filter({ hasText: /禁言/ });
  await expect(silence).toContainText("三班 学习委员");
  await silence.getByRole("button", { name: /^撤销/ }).click();
  await expect(page.getByText("已撤销")).toBeVisible();
  await expect(atMing.composer).toBeEditable();
  await expect(silence.first()).toContainText("解除");
  await expect(entries.getByRole("button", { name: /^撤销/ })).toHaveCount(0);
});
