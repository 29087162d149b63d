import { begin, cardIn, inGroup, makeClass, option, poll, TITLE } from "./activity-scene.ts";
import { expect, test } from "./fixtures.ts";
import { password } from "./password.ts";
import { phone } from "./phone.ts";

test("who is in the room checks in by phone with the code that the projector shows", async ({ people }) => {
  const { ming, hong, number, conversationId } = await makeClass(people);
  const checkin = { kind: "checkin", title: "高数课签到", asksCode: true } as const;
  const { activityId } = await begin(ming, conversationId, checkin);
  const { page: screen } = await people.open(ming);
  const address = `/groups/${number}/activities/${activityId}`;
  await screen.goto(`${address}/screen`);
  const code = (await screen.getByText(/^\d{4}$/).textContent()) ?? "";

  const { page } = await people.visitor("小红", phone);
  await page.goto(address);
  await page.getByLabel("QQ 号 / 邮箱").fill(String(hong.number));
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).tap();
  await page.waitForURL(address);
  await page.getByRole("textbox", { name: "签到码" }).fill(code === "0000" ? "1111" : "0000");
  await page.getByRole("button", { name: "签到", exact: true }).tap();
  await expect(page.getByText("签到码不对")).toBeVisible();
  await page.getByRole("textbox", { name: "签到码" }).fill(code);
  await page.getByRole("button", { name: "签到", exact: true }).tap();
  await expect(page.getByText(/^已签到 · /)).toBeVisible();
  await expect(screen.getByRole("complementary")).toContainText("1 / 3");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test("to who may not see them the pages of an activity do not exist", async ({ people, strays }) => {
  strays.allow(/404/);
  const { ming, hong, number, conversationId } = await makeClass(people);
  const { activityId } = await begin(ming, conversationId, poll());
  const [member, stranger] = [await people.open(hong), await people.open(await people.make("小芳"))];
  const address = `/groups/${number}/activities/${activityId}`;
  const seen = new Set<string | null>();
  for (const [{ page }, path] of [
    [stranger, address],
    [stranger, `${address}/screen`],
    [member, `${address}/screen`],
    [member, `/groups/${number}/activities/99`],
    [member, `/groups/199999/activities/${activityId}`],
    [member, `/groups/${number}/activities/x`],
  ] as const) {
    expect([path, (await page.goto(path))?.status()]).toEqual([path, 404]);
    seen.add(await page.getByRole("main").textContent());
  }
  expect(seen.size).toBe(1);
  expect((await member.page.goto(address))?.status()).toBe(200);
  await ming.run("group:remove-member", { conversationId, personId: hong.id });
  await expect(member.page.getByText("这个活动已经删除，或者你无权查看。")).toBeVisible();
});

test("a poll is written, sent and voted in by the keyboard alone", async ({ people }) => {
  const { hong } = await makeClass(people);
  const window = await inGroup(people, hong);
  const { page } = window;
  await page.getByRole("button", { name: "群活动" }).last().focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "发起投票" }).press("Enter");
  const form = page.getByRole("dialog", { name: "发起投票" });
  await expect(form.getByRole("textbox", { name: "投票主题" })).toBeFocused();
  await page.keyboard.type(TITLE);
  await form.getByRole("textbox", { name: "选项 1" }).focus();
  await page.keyboard.type("火锅");
  await page.keyboard.press("Enter");
  await page.keyboard.type("烧烤");
  await page.keyboard.press("Enter");
  await page.keyboard.type("烧烤");
  await expect(form.getByText("这个选项和前面的重复了")).toBeVisible();
  await expect(form.getByRole("button", { name: "发起", exact: true })).toBeDisabled();
  for (let at = 0; at < 2; at += 1) await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await expect(form.getByRole("textbox", { name: "选项 2" })).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(form.getByRole("textbox", { name: "选项 1" })).toHaveValue("烧烤");
  await expect(form.getByRole("textbox", { name: "选项 1" })).toBeFocused();
  await form.getByRole("textbox", { name: "投票主题" }).press("Enter");
  await expect(form).toBeHidden();

  const card = cardIn(window);
  await card.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(option(card, "烧烤")).toContainText("你的选择");
  await expect(card.getByRole("group", { name: TITLE })).toBeFocused();
});
