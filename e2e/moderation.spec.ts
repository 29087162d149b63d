import { expect, test } from "./fixtures.ts";
import { openClass, openSmallGroup } from "./scenes.ts";

test("the owner makes a word list, tries it out, and a member's message comes back with the word", async ({
  people,
}) => {
  const { ming, hong, number } = await openSmallGroup(people);
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/filter`);
  await page.getByRole("button", { name: "新建词库" }).click();
  const dialog = page.getByRole("dialog", { name: "新建词库" });
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(dialog.getByText("请填写名称")).toBeVisible();
  await expect(dialog.getByText("请至少写一个词")).toBeVisible();
  await dialog.getByLabel("名称").fill("广告");
  await dialog.getByLabel("词（一行一个）").fill("代写，加微信");
  await expect(dialog.getByText("2 个词")).toBeVisible();
  await dialog.getByRole("radio", { name: "拒发" }).click();
  await dialog.getByRole("switch", { name: "同音也算" }).click();
  await dialog.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("switch", { name: "启用词库“广告”" })).toBeChecked();

  await page.getByLabel("测试文字").fill("家薇 信聊");
  await expect(page.getByText("“家薇 信”命中词库“广告”的“加微信”")).toBeVisible();
  await page.getByLabel("测试文字").fill("一起写作业");
  await expect(page.getByText("没有命中任何词，会正常发出。")).toBeVisible();

  await atHong.send("有人代 寫吗");
  await expect(atHong.page.getByText(/本群不允许出现“代 寫”/)).toBeVisible();
  await expect(atHong.composer).toHaveValue("有人代 寫吗");
  await expect(atHong.messages).toHaveCount(0);
  await expect(page.getByText("词库“广告” · “代写”")).toBeVisible();
});

test("a held message waits with its sender over a reload, and appears when an admin lets it through", async ({
  people,
}) => {
  const { ming, hong, gang, number, conversationId } = await openClass(people);
  await ming.run("group:create-filter", { conversationId, name: "钱", action: "hold", words: ["转账"] });
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  const atGang = await people.open(gang);
  await atGang.openConversation("高一三班");
  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/filter`);

  await atHong.send("给我转账");
  await atHong.send("还有转账");
  await expect(atHong.page.getByText("等待管理员审核")).toHaveCount(2);
  await atHong.page.reload();
  await atHong.online();
  await atHong.openConversation("高一三班");
  await expect(atHong.page.getByText("等待管理员审核")).toHaveCount(2);
  await expect(atGang.messages).toHaveCount(0);

  // Another device of the sender's shows them, too, and takes one back.
  const atPhone = await people.open(hong);
  await atPhone.openConversation("高一三班");
  await expect(atPhone.page.getByText("等待管理员审核")).toHaveCount(2);
  await atHong.send("又是转账");
  const third = atPhone.messages.filter({ hasText: "又是转账" });
  await third.getByRole("button", { name: "撤回" }).click();
  await expect(atPhone.page.getByText("已撤回，管理员不会再看到这条消息")).toBeVisible();
  for (const window of [atHong, atPhone])
    await expect(window.page.getByText("等待管理员审核")).toHaveCount(2);

  await expect(page.getByRole("link", { name: "过滤" }).getByText("2 条待审核")).toBeAttached();
  const second = page.getByRole("listitem").filter({ hasText: "还有转账" });
  await second.getByRole("button", { name: "不通过" }).first().click();
  await expect(atHong.page.getByText("管理员没有通过这条消息。")).toBeVisible();
  await page.getByRole("checkbox", { name: "全选" }).click();
  await page.getByRole("button", { name: "通过", exact: true }).first().click();
  await expect(atGang.message("给我转账")).toHaveCount(1);
  for (const window of [atHong, atPhone]) await window.confirmed("给我转账");
  await expect(page.getByText("没有待审核的消息")).toBeVisible();
  await atPhone.messages.filter({ hasText: "还有转账" }).getByRole("button", { name: "放回输入框" }).click();
  await expect(atPhone.composer).toHaveValue("还有转账");
  await expect(atHong.message("还有转账")).toHaveCount(0);
});

test("a member reports a message, an admin recalls it, and the member is told", async ({ people }) => {
  const { ming, hong, gang, number, conversationId } = await openClass(people);
  for (const body of ["早", "你真笨", "别吵"]) await gang.say(conversationId, body);
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  await atHong.message("你真笨").getByText("你真笨").click({ button: "right" });
  await atHong.page.getByRole("menuitem", { name: "举报" }).click();
  const dialog = atHong.page.getByRole("dialog", { name: "举报 小刚 的消息" });
  await dialog.getByLabel("原因").selectOption("abuse");
  await dialog.getByLabel("补充说明（可不填）").fill("他骂人");
  await dialog.getByRole("button", { name: "举报" }).click();
  await expect(atHong.page.getByText("已举报，处理后会通知你")).toBeVisible();

  const { page } = await people.open(ming);
  await page.goto(`/groups/${number}/admin/reports`);
  const report = page.getByRole("article", { name: "小刚 的一条消息" });
  await expect(report.getByText("你真笨")).toBeVisible();
  await expect(report.getByText("他骂人")).toBeVisible();
  await report.getByRole("button", { name: "前后文" }).click();
  await expect(report.getByRole("list", { name: "被举报消息的前后文" }).getByRole("listitem")).toHaveCount(3);
  await report.getByRole("radio", { name: "撤回消息" }).click();
  await report.getByLabel("给举报人的话（可不填）").fill("已提醒他");
  await report.getByRole("button", { name: "完成处理" }).click();
  await expect(page.getByText("没有待处理的举报")).toBeVisible();

  await expect(atHong.message("你真笨")).toHaveCount(0);
  await atHong.page.getByRole("button", { name: "查看", exact: true }).click();
  const mine = atHong.page.getByRole("dialog", { name: "我的举报" });
  await expect(mine.getByText("消息已撤回")).toBeVisible();
  await expect(mine.getByText("管理员：已提醒他")).toBeVisible();
});

test("what came of a report while its reporter was away is marked until it is seen", async ({ people }) => {
  const { ming, hong, gang, conversationId } = await openClass(people);
  await hong.run("group:report", { conversationId, personId: gang.id, reason: "abuse" });
  const [report] = (await ming.ask("group:reports", { conversationId })).reports;
  await ming.run("group:close-report", { conversationId, reportId: report!.id, action: "dismiss" });

  const [desk, phone] = [await people.open(hong), await people.open(hong)];
  for (const { page } of [desk, phone]) await expect(page.getByText("你的举报有进展了")).toBeVisible();
  for (const window of [desk, phone]) {
    await window.openConversation("高一三班");
    await expect(window.page.getByText("你的举报有了结果")).toBeAttached();
  }
  const { page } = desk;
  await page.getByRole("button", { name: "群资料" }).click();
  await page.getByRole("button", { name: "我的举报 1 个举报有了结果" }).click();
  await expect(page.getByText("管理员看过，未做处理")).toBeVisible();
  await expect(page.getByText("新结果")).toBeVisible();
  for (const window of [desk, phone]) await expect(window.page.getByText("你的举报有了结果")).toHaveCount(0);
  await page.reload();
  await desk.online();
  await expect(page.getByRole("region", { name: "和 高一三班 的会话" })).toBeVisible();
  await expect(page.getByText("你的举报有进展了")).toHaveCount(0);
});
