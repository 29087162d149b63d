import { expect, test } from "./fixtures.ts";
import { password } from "./password.ts";

test("signing in, finding a friend, talking and leaving again, without a mouse", async ({ people }) => {
  const [ming, hong, gang] = await people.makeAll("小明", "小红", "小刚");
  await people.befriend(ming, hong);
  await people.befriend(ming, gang);
  const window = await people.visitor("小明");
  const { page } = window;
  const { keyboard } = page;
  await page.goto("/sign-in");
  await expect(page.getByLabel("QQ 号 / 邮箱")).toBeFocused();
  await keyboard.type(String(ming.number));
  await keyboard.press("Tab");
  await expect(page.getByLabel("密码", { exact: true })).toBeFocused();
  await keyboard.type(password);
  await keyboard.press("Enter");
  await page.waitForURL("/");
  await window.online();

  await keyboard.press("Control+k");
  await expect(page.getByRole("textbox", { name: "搜索会话、好友和群" })).toBeFocused();
  await keyboard.type("小红");
  await expect(page.getByRole("list", { name: "搜索结果" })).toContainText("小红");
  await keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "和 小红 的会话" })).toBeVisible();
  await expect(window.composer).toBeFocused();
  await keyboard.type("没有用鼠标");
  await keyboard.press("Enter");
  await window.confirmed("没有用鼠标");

  await keyboard.press("Alt+ArrowDown");
  await expect(page.getByRole("region", { name: "和 小刚 的会话" })).toBeVisible();
  await keyboard.press("Alt+ArrowUp");
  await expect(page.getByRole("region", { name: "和 小红 的会话" })).toBeVisible();

  // Backwards from the composer: the history, which arrow keys walk through.
  for (let presses = 0; presses < 12; presses++) {
    if (await window.log.evaluate((log) => log === document.activeElement)) break;
    await keyboard.press("Shift+Tab");
  }
  await expect(window.log).toBeFocused();
  await keyboard.press("ArrowUp");
  await expect(window.message("没有用鼠标")).toBeFocused();
});

test("dialogs take the focus, keep it, and give it back", async ({ people }) => {
  const window = await people.open(await people.make("小明"));
  const { page } = window;
  const opener = page.getByRole("navigation").getByRole("button", { name: "查找好友和群" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "加好友或群" });
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((node) => node.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
});
