import { expect, test } from "./fixtures.ts";
import { openSmallGroup } from "./scenes.ts";

test("the owner silences the group from its administration, and a member's composer closes at once", async ({
  people,
}) => {
  const { ming, hong } = await openSmallGroup(people);
  const atHong = await people.open(hong);
  await atHong.openConversation("高一三班");
  const atMing = await people.open(ming);
  await atMing.openConversation("高一三班");
  const { page } = atMing;
  await page.getByRole("link", { name: "群管理" }).click();
  await expect(page.getByRole("heading", { name: "高一三班 · 群管理" })).toBeVisible();
  await page.getByRole("link", { name: "秩序" }).click();
  const silenceAll = page.getByRole("switch", { name: "全员禁言" });
  await silenceAll.click();
  await expect(silenceAll).toBeChecked();

  await expect(atHong.page.getByText("全员禁言中，只有群主和管理员可以发言")).toHaveCount(2);
  await expect(atHong.notice("小明开启了全员禁言")).toBeVisible();
  await silenceAll.click();
  await expect(atHong.composer).toBeEnabled();
  await page.getByRole("link", { name: "返回聊天" }).click();
  await expect(atMing.notice("你关闭了全员禁言")).toBeVisible();
});

test("to who is no admin the administration of a group is a page that does not exist", async ({
  people,
  strays,
}) => {
  strays.allow(/404/);
  const { ming, hong, number, conversationId } = await openSmallGroup(people, "小圈子");
  const { page } = await people.open(hong);
  const seen: (string | null)[] = [];
  for (const address of [`/groups/${number}/admin/order`, "/groups/199999/admin/order"]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    seen.push(await page.getByRole("main").textContent());
  }
  expect(seen[0]).toBe(seen[1]);

  await ming.run("group:appoint-admin", { conversationId, personId: hong.id });
  await page.goto(`/groups/${number}/admin/order`);
  await expect(page.getByRole("switch", { name: "全员禁言" })).toBeVisible();
  await ming.run("group:dismiss-admin", { conversationId, personId: hong.id });
  await expect(page.getByText("你已不是这个群的管理员")).toBeVisible();
});

test("the words of the administration travel with its pages alone", async ({ people }) => {
  const ming = await people.make("小明");
  const { number } = await ming.run("group:create", { name: "小圈子" });
  const { page } = await people.open(ming);
  const words = "通过链接「{name}」";
  const textOf = async (path: string) => (await page.goto(path))?.text() ?? "";
  expect(await textOf("/")).not.toContain(words);
  expect(await textOf(`/groups/${number}/admin/members`)).toContain(words);
  await expect(page.getByRole("combobox", { name: "身份" })).toBeVisible();
});
