import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import type { Messenger } from "./messenger.ts";
import type { People, Person } from "./people.ts";
import { phone } from "./phone.ts";
import { openClass } from "./scenes.ts";

const openClub = (people: People) => openClass(people, "读书会");

async function call(by: Person, whom: Person, conversationId: number, more: string): Promise<void> {
  await by.run("message:send", {
    conversationId,
    clientMessageId: crypto.randomUUID(),
    body: `@${whom.name} ${more}`,
    mentions: [{ userId: whom.id, start: 0, length: whom.name.length + 1 }],
  });
}

const listOf = ({ page }: Messenger): Locator => page.getByRole("listbox", { name: "选择要提到的人" });
const shadesOf = ({ page }: Messenger): Locator => page.locator("form mark");
const pillOf = ({ page }: Messenger): Locator => page.getByRole("button", { name: /^有人@你/ });

test("by keyboard alone: name somebody, who finds it marked in the list and in the text", async ({
  people,
}) => {
  const { ming, hong } = await openClub(people);
  const [atMing, atHong] = [await people.open(ming), await people.open(hong)];
  await atMing.openConversation("读书会");
  await atMing.composer.pressSequentially("今天轮到@");
  await expect(listOf(atMing).getByRole("option")).toHaveText([/^全体成员/, /^小刚/, /^小红/]);
  await atMing.composer.press("ArrowDown");
  const active = listOf(atMing).getByRole("option", { selected: true });
  await expect(active).toContainText("小红");
  await expect(atMing.composer).toHaveAttribute("aria-activedescendant", (await active.getAttribute("id"))!);
  await atMing.composer.press("Enter");
  await expect(atMing.composer).toHaveValue("今天轮到@小红 ");
  await expect(shadesOf(atMing)).toHaveText("@小红");
  await expect(listOf(atMing)).toBeHidden();
  await atMing.composer.pressSequentially("领读，@小刚");
  await atMing.composer.press("Tab");
  await atMing.composer.press("Enter");
  await atMing.confirmed("今天轮到@小红 领读，@小刚 ");

  await expect(atHong.row("读书会")).toContainText("[有人@我]");
  await atHong.openConversation("读书会");
  const [mine, other] = [
    atHong.log.getByRole("button", { name: "@小红" }),
    atHong.log.getByRole("button", { name: "@小刚" }),
  ];
  await expect(mine).toBeVisible();
  const background = (button: Locator) => button.evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(await background(mine)).not.toBe(await background(other));
  await expect(atHong.row("读书会")).not.toContainText("[有人@我]");
  await expect(pillOf(atHong)).toHaveCount(0);
  await other.press("Enter");
  await expect(atHong.page.getByRole("dialog")).toContainText("小刚");
});

test("keys of an input method pick nobody; Escape leaves the text alone", async ({ people }) => {
  const { ming } = await openClub(people);
  const atMing = await people.open(ming);
  await atMing.openConversation("读书会");
  await atMing.composer.pressSequentially("@");
  await expect(listOf(atMing)).toBeVisible();
  for (const key of ["ArrowDown", "Enter", "Tab", "Escape"]) {
    await atMing.composer.evaluate((field, key) => {
      const options = { key, bubbles: true, cancelable: true, isComposing: true, keyCode: 229 };
      field.dispatchEvent(new KeyboardEvent("keydown", options));
    }, key);
  }
  await expect(atMing.composer).toHaveValue("@");
  await expect(listOf(atMing).getByRole("option", { selected: true })).toContainText("小刚");
  await atMing.composer.press("Escape");
  await expect(listOf(atMing)).toBeHidden();
  await atMing.composer.pressSequentially("小");
  await expect(listOf(atMing)).toBeHidden();
  await atMing.composer.press("Enter");
  await atMing.confirmed("@小");
});

test("a name that is edited is text again; a draft keeps its names over a reload", async ({ people }) => {
  const { ming, hong, conversationId } = await openClub(people);
  const atMing = await people.open(ming);
  await atMing.openConversation("读书会");
  await atMing.composer.pressSequentially("@小红");
  await atMing.composer.press("Enter");
  await atMing.composer.pressSequentially("@小刚");
  await atMing.composer.press("Enter");
  await expect(shadesOf(atMing)).toHaveText(["@小红", "@小刚"]);
  await atMing.composer.press("Backspace");
  await atMing.composer.press("Backspace");
  await expect(shadesOf(atMing)).toHaveText(["@小红"]);
  await atMing.composer.press("Escape");
  await atMing.composer.press("Home");
  await atMing.composer.pressSequentially("请 ");
  await atMing.page.reload();
  await expect(atMing.composer).toHaveValue("请 @小红 @小");
  await expect(shadesOf(atMing)).toHaveText(["@小红"]);
  await expect(listOf(atMing)).toBeHidden();
  await atMing.composer.press("Enter");
  await atMing.confirmed("请 @小红 @小");
  const answer = await atMing.page.request.post("/api/queries/history:page", { data: { conversationId } });
  const { messages } = (await answer.json()).value;
  expect(messages.at(-1).mentions).toEqual([{ userId: hong.id, start: 2, length: 3 }]);
});

test("the way to a mention far up in the history, and to one below", async ({ people }) => {
  const { ming, hong, gang, conversationId } = await openClub(people);
  await call(ming, hong, conversationId, "看一下开头");
  for (let n = 1; n <= 110; n++) await (n % 2 ? ming : gang).say(conversationId, `第 ${n} 条`);
  const atHong = await people.open(hong);
  await atHong.openConversation("读书会");
  await expect(atHong.message("第 110 条")).toBeInViewport();
  await pillOf(atHong).press("Enter");
  const first = atHong.messages.filter({ hasText: "看一下开头" });
  await expect(first).toBeInViewport();
  await expect(first).toBeFocused();
  await expect(pillOf(atHong)).toHaveCount(0);
  await call(gang, hong, conversationId, "再看一下结尾");
  await expect(pillOf(atHong)).toBeVisible();
  await pillOf(atHong).click();
  await expect(atHong.messages.filter({ hasText: "再看一下结尾" })).toBeInViewport();
  await expect(pillOf(atHong)).toHaveCount(0);
});

test("from the list of members and from a message, somebody is named where the caret stands", async ({
  people,
}) => {
  const { ming, gang, conversationId } = await openClub(people);
  await gang.say(conversationId, "我有个问题");
  const atMing = await people.open(ming);
  await atMing.openConversation("读书会");
  await atMing.composer.pressSequentially("问问，好吗");
  for (let n = 0; n < 3; n++) await atMing.composer.press("ArrowLeft");
  await atMing.page.getByRole("button", { name: "小红 的更多操作", exact: true }).click();
  await atMing.page.getByRole("menuitem", { name: "@ta" }).click();
  await expect(atMing.composer).toBeFocused();
  await expect(atMing.composer).toHaveValue("问问@小红 ，好吗");
  await expect(shadesOf(atMing)).toHaveText("@小红");
  await atMing.message("我有个问题").getByText("我有个问题").click({ button: "right" });
  await atMing.page.getByRole("menuitem", { name: "@ta" }).click();
  await expect(atMing.composer).toBeFocused();
  await expect(atMing.composer).toHaveValue("问问@小红 @小刚 ，好吗");
  await expect(shadesOf(atMing)).toHaveText(["@小红", "@小刚"]);
});

test("on a phone, by touch", async ({ people }) => {
  const { ming } = await openClub(people);
  const atMing = await people.open(ming, phone);
  await atMing.openConversation("读书会");
  await atMing.composer.tap();
  await atMing.composer.pressSequentially("@");
  const option = listOf(atMing).getByRole("option", { name: /小红/ });
  expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  await option.tap();
  await expect(atMing.composer).toHaveValue("@小红 ");
  await expect(atMing.composer).toBeFocused();
  await atMing.page.getByRole("button", { name: "发送", exact: true }).tap();
  await atMing.confirmed("@小红 ");
  await atMing.page.getByRole("button", { name: "显示群成员" }).tap();
  await atMing.page.getByRole("button", { name: "小刚 的更多操作", exact: true }).tap();
  await atMing.page.getByRole("menuitem", { name: "@ta" }).tap();
  await expect(atMing.composer).toHaveValue("@小刚 ");
  await expect(atMing.page.getByRole("dialog")).toHaveCount(0);
});

test("in a conversation of two an @ is an @", async ({ people }) => {
  const { ming } = await openClub(people);
  const atMing = await people.open(ming);
  await atMing.openConversation("小红");
  await atMing.composer.pressSequentially("@");
  await atMing.composer.press("Enter");
  await atMing.confirmed("@");
});
