import { expect, test, testAlone } from "./fixtures.ts";
import { Messenger } from "./messenger.ts";
import { password } from "./password.ts";

testAlone(
  "the first account, everybody's accounts, friendship and the first words",
  async ({ site, people, strays }) => {
    test.setTimeout(90_000);
    strays.allow(/status of 401/);
    const owner = await people.visitor("站长");
    await owner.page.goto("/register");
    await expect(owner.page.getByText("这个站点还没有启用")).toBeVisible();
    await owner.page.goto(site.setupLink());
    await expect(owner.page.getByRole("heading", { name: "启用这个站点" })).toBeVisible();
    await owner.register("站长", "创建站长账号");
    await expect(owner.page.getByRole("status").or(owner.page.locator("output"))).toContainText(["10001"]);

    const second = await people.visitor("second");
    await second.page.goto(site.setupLink());
    await expect(second.page.getByText("安装链接只能使用一次，站长账号已经创建好了。")).toBeVisible();

    await second.page.goto("/register");
    await second.register("小红", "注册");
    await second.page.getByRole("link", { name: "进入 WebQQ" }).click();
    await second.online();
    await owner.page.getByRole("link", { name: "进入 WebQQ" }).click();
    await owner.online();

    await owner.find("10002");
    await owner.page.getByRole("dialog").getByRole("button", { name: "加好友" }).click();
    await owner.page.getByRole("textbox", { name: "验证信息" }).fill("我是站长");
    await owner.page.getByRole("button", { name: "发送申请" }).click();
    await second.page.getByRole("navigation").getByRole("button", { name: "新的朋友" }).click();
    const dialog = second.page.getByRole("dialog", { name: "新的朋友" });
    await expect(dialog.getByText("我是站长")).toBeVisible();
    await dialog.getByRole("button", { name: "同意" }).click();
    await expect(dialog.getByText("没有等待处理的好友申请")).toBeVisible();
    await second.page.keyboard.press("Escape");

    await second.openConversation("站长");
    await owner.openConversation("小红");
    await second.send("你好，站长！");
    await expect(owner.message("你好，站长！")).toBeVisible();

    const another = await people.visitor("another browser");
    await another.page.goto("/sign-in");
    await another.page.getByLabel("QQ 号 / 邮箱").fill("10001");
    await another.page.getByLabel("密码", { exact: true }).fill(`${password}?`);
    await another.page.getByRole("button", { name: "登录", exact: true }).click();
    await expect(another.page.getByText("账号或密码不正确。")).toBeVisible();
    await expect(another.page.getByLabel("QQ 号 / 邮箱")).toHaveValue("10001");
    await another.signIn(10001);
    await expect(another.row("小红").getByText("1 条未读")).toHaveCount(0);
  },
);

test("a group is made, friends are invited, one more joins by its number", async ({ people }) => {
  const [ming, hong, gang] = await people.makeAll("小明", "小红", "小刚");
  await people.befriend(ming, hong);
  const atMing = await people.open(ming);
  const atHong = await people.open(hong);
  const atGang = await people.open(gang);
  await atMing.page.getByRole("navigation").getByRole("button", { name: "创建群" }).click();
  const dialog = atMing.page.getByRole("dialog", { name: "创建群" });
  await dialog.getByRole("textbox", { name: "群名称" }).fill("周末徒步");
  await dialog.getByRole("button", { name: "小红" }).click();
  await dialog.getByRole("button", { name: "创建群（2 人）" }).click();
  await expect(atMing.page.getByRole("region", { name: "和 周末徒步 的会话" })).toBeVisible();
  await atHong.openConversation("周末徒步");
  await expect(atHong.notice("小明创建了这个群")).toBeVisible();

  await atMing.page.getByRole("button", { name: "群资料" }).click();
  const number = await atMing.page
    .getByRole("dialog")
    .getByText(/^\d{6,}$/)
    .textContent();
  await atMing.page.keyboard.press("Escape");
  await atGang.find(number ?? "");
  await atGang.page.getByRole("dialog").getByRole("button", { name: "加入" }).click();
  await expect(atMing.notice("小刚加入了群")).toBeVisible();
  await expect(atGang.row("周末徒步")).toBeVisible();
  if ((await atGang.page.getByRole("dialog").count()) > 0) await atGang.page.keyboard.press("Escape");
  await atGang.openConversation("周末徒步");
  await atGang.send("算我一个");
  for (const window of [atMing, atHong]) await expect(window.message("算我一个")).toBeVisible();
});

test("a made-up address, a missing page and a foreign conversation give nothing away", async ({
  people,
  strays,
}) => {
  strays.allow(/status of 404/);
  const [ming, hong, gang] = await people.makeAll("小明", "小红", "小刚");
  const foreignId = await people.befriend(hong, gang);
  const window = await people.open(ming);
  await window.page.goto(`/?c=${foreignId}`);
  await window.online();
  await expect(window.log).toHaveCount(0);
  await window.page.goto("/nothing-here");
  await expect(window.page.getByText("页面不存在")).toBeVisible();
  const visitor = new Messenger((await people.visitor()).page);
  await visitor.page.goto(`/?c=${foreignId}`);
  await expect(visitor.page).toHaveURL(/\/sign-in/);
});
