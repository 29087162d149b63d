import { expect, test } from "./fixtures.ts";
import { password } from "./password.ts";
import { phone } from "./phone.ts";
import { twoFriends } from "./scenes.ts";

test("the whole way on a phone, by touch", async ({ people }) => {
  const hong = await people.make("小红");
  const visitor = await people.visitor("小明", phone);
  const { page } = visitor;
  await page.goto("/register");
  await page.getByLabel("昵称").fill("小明");
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "注册", exact: true }).tap();
  const number = Number(await page.locator("output").textContent());
  await page.getByRole("link", { name: "进入 WebQQ" }).tap();
  await visitor.online();
  await expect(page.getByRole("navigation")).toBeVisible();

  await hong.run("friend:request", { number, note: "我是小红" });
  await page.getByRole("navigation").getByRole("button", { name: "好友" }).tap();
  await page.getByRole("button", { name: /新的朋友/ }).tap();
  await page.getByRole("button", { name: "同意" }).tap();
  await expect(page.getByText("没有等待处理的好友申请")).toBeVisible();
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).tap();
  await page.getByRole("navigation").getByRole("button", { name: "会话" }).tap();
  await visitor.row("小红").getByRole("button").first().tap();
  await expect(visitor.composer).toBeVisible();
  // One panel at a time.
  await expect(visitor.conversations).toBeHidden();
  await visitor.composer.fill("用手机说的");
  await page.getByRole("button", { name: "发送", exact: true }).tap();
  await visitor.confirmed("用手机说的");

  await page.goBack();
  await expect(visitor.row("小红")).toContainText("用手机说的");
  await visitor.row("小红").getByRole("button").first().tap();
  await page.getByRole("button", { name: "返回会话列表" }).tap();
  await expect(visitor.conversations).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("everything to touch on a phone is at least 44 pixels high", async ({ people }) => {
  const { ming } = await twoFriends(people);
  const window = await people.open(ming, phone);
  const tooSmall = () =>
    window.page.getByRole("button").evaluateAll((buttons) =>
      buttons
        .filter((button) => button.checkVisibility())
        .map((button) => ({
          name: button.ariaLabel ?? button.textContent,
          box: button.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 1 && box.height < 43.5)
        .map(({ name, box }) => `${name}: ${Math.round(box.height)}`),
    );
  expect(await tooSmall()).toEqual([]);
  await window.openConversation("小红");
  expect(await tooSmall()).toEqual([]);
});
