import { expect, test } from "./fixtures.ts";
import { password } from "./password.ts";

// The name of the other language is allowed: it is one word.
const chinese = /(?!简体中文|体中文)\p{Script=Han}{3}/u;

test("the whole way in English", async ({ people }) => {
  const [ming, hong] = await people.makeAll("Ming", "Hong");
  await people.befriend(ming, hong);
  const { page } = await people.visitor("Ming", { locale: "en-GB" });
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByLabel(/QQ number/).fill(String(ming.number));
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL("/");
  await page.getByRole("listitem").filter({ hasText: "Hong" }).getByRole("button").first().click();
  const composer = page.getByRole("textbox", { name: /Hong/ });
  await composer.fill("Good morning");
  await composer.press("Enter");
  await expect(page.getByRole("article")).toHaveCount(1);
  for (const name of [/find/i, /new friends|friend requests/i, /group/i, /settings/i]) {
    await page.getByRole("navigation").getByRole("button", { name }).first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expect(page.getByRole("dialog")).not.toContainText(chinese, { useInnerText: true });
    await page.keyboard.press("Escape");
  }
  await expect(page.locator("body")).not.toContainText(chinese, { useInnerText: true });
});

test("the language chosen stays, whatever the browser prefers", async ({ people }) => {
  await people.make("小明");
  const { page } = await people.visitor("小明", { locale: "en-GB" });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Language" }).click();
  await page.getByRole("menuitemradio", { name: "简体中文" }).click();
  await expect(page.getByRole("heading", { name: "登录 WebQQ" })).toBeVisible();
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("heading", { name: "登录 WebQQ" })).toBeVisible();
});
