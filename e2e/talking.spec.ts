import { expect, test } from "./fixtures.ts";
import { twoFriends } from "./scenes.ts";
import { networkGone } from "./stray-errors.ts";

test("two friends talk in Chinese, own messages stand on the right", async ({ people }) => {
  const { ming, hong } = await twoFriends(people);
  const atMing = await people.open(ming);
  const atHong = await people.open(hong);
  await atMing.openConversation("小红");
  await atHong.openConversation("小明");

  await atMing.send("晚上一起吃饭吗？");
  await atMing.confirmed("晚上一起吃饭吗？");
  await expect(atHong.message("晚上一起吃饭吗？")).toBeVisible();
  await atHong.send("好啊，去哪儿？😀");
  await expect(atMing.message("好啊，去哪儿？😀")).toBeVisible();

  expect(await atMing.transcript()).toEqual(["我：晚上一起吃饭吗？", "小红：好啊，去哪儿？😀"]);
  expect(await atHong.transcript()).toEqual(["小明：晚上一起吃饭吗？", "我：好啊，去哪儿？😀"]);
  const list = (await atMing.log.boundingBox())!;
  const own = (await atMing.page.getByText("晚上一起吃饭吗？", { exact: true }).last().boundingBox())!;
  const others = (await atMing.page.getByText("好啊，去哪儿？😀", { exact: true }).last().boundingBox())!;
  expect(own.x).toBeGreaterThan(list.x + list.width / 2);
  expect(others.x + others.width).toBeLessThan(list.x + list.width / 2);
});

test("messages wait, unread and in order, for somebody whose network was gone", async ({
  people,
  strays,
}) => {
  strays.allow(networkGone);
  const { ming, hong, conversationId } = await twoFriends(people);
  const atMing = await people.open(ming);
  await expect(atMing.row("小红")).toBeVisible();
  await atMing.page.context().setOffline(true);
  const said = ["第一句", "第二句", "第三句"];
  for (const text of said) await hong.say(conversationId, text);
  await atMing.page.context().setOffline(false);

  await expect(atMing.row("小红").getByText("3 条未读")).toBeVisible({ timeout: 30_000 });
  await expect(atMing.row("小红")).toContainText("第三句");
  await expect(atMing.page).toHaveTitle(/^\(3\)/);
  await atMing.openConversation("小红");
  await expect(atMing.message("第三句")).toBeVisible();
  expect(await atMing.transcript()).toEqual(said.map((text) => `小红：${text}`));
  await expect(atMing.row("小红").getByText("3 条未读")).toHaveCount(0);
  await expect(atMing.page).toHaveTitle(/^(?!\()/);
});

test("messages wait for somebody whose page was closed", async ({ people }) => {
  const { ming, hong, conversationId } = await twoFriends(people);
  const before = await people.open(ming);
  await before.page.context().close();
  for (const text of ["在吗", "在的话回一下"]) await hong.say(conversationId, text);
  const after = await people.open(ming);
  await expect(after.row("小红").getByText("2 条未读")).toBeVisible();
  await after.openConversation("小红");
  await expect(after.log.getByText("以下是未读消息")).toBeVisible();
  expect(await after.transcript()).toEqual(["小红：在吗", "小红：在的话回一下"]);
});

test("two devices of one person agree on what is read", async ({ people }) => {
  const { ming, hong, conversationId } = await twoFriends(people);
  const desk = await people.open(ming);
  const phone = await people.open(ming);
  await hong.say(conversationId, "看到了吗");
  for (const device of [desk, phone]) {
    await expect(device.row("小红").getByText("1 条未读")).toBeVisible();
    await expect(device.page).toHaveTitle(/^\(1\)/);
  }
  await desk.openConversation("小红");
  await expect(desk.message("看到了吗")).toBeVisible();
  await expect(phone.row("小红").getByText("1 条未读")).toHaveCount(0);
  await expect(phone.page).toHaveTitle(/^(?!\()/);

  await desk.send("看到了");
  await expect(phone.row("小红")).toContainText("看到了");
  await expect(phone.row("小红").getByText(/条未读/)).toHaveCount(0);
});

test("what is being written is kept for each conversation, through a reload", async ({ people }) => {
  const [ming, hong, gang] = await people.makeAll("小明", "小红", "小刚");
  await people.befriend(ming, hong);
  await people.befriend(ming, gang);
  const atMing = await people.open(ming);
  await atMing.openConversation("小红");
  await atMing.composer.fill("写到一半的话");
  await atMing.openConversation("小刚");
  await expect(atMing.composer).toHaveValue("");
  await atMing.composer.fill("另一句\n第二行");
  await expect(atMing.row("小红")).toContainText("[草稿]");
  await expect(atMing.row("小红")).toContainText("写到一半的话");
  await atMing.openConversation("小红");
  await expect(atMing.composer).toHaveValue("写到一半的话");
  await atMing.page.reload();
  await atMing.openConversation("小刚");
  await expect(atMing.composer).toHaveValue("另一句\n第二行");
  await atMing.openConversation("小红");
  await expect(atMing.composer).toHaveValue("写到一半的话");
});

test("who is no friend any more cannot write, and is told why", async ({ people }) => {
  const { ming, hong } = await twoFriends(people);
  const atMing = await people.open(ming);
  await atMing.openConversation("小红");
  await atMing.composer.fill("还没发出去的话");
  await hong.run("friend:remove", { personId: ming.id });
  await expect(atMing.page.getByText("你们现在不是好友，不能发消息。")).toBeVisible();
  await expect(atMing.messages).toHaveCount(0);
});

test("a message refused after all comes back into the composer with its reason", async ({
  people,
  strays,
}) => {
  strays.allow(networkGone);
  const { ming, hong } = await twoFriends(people);
  const atMing = await people.open(ming);
  await atMing.openConversation("小红");
  await atMing.page.context().setOffline(true);
  await atMing.send("这句话不会到");
  await expect(atMing.message("这句话不会到")).toHaveAttribute("aria-label", /发送中/);
  await hong.run("friend:remove", { personId: ming.id });
  await atMing.page.context().setOffline(false);

  await expect(atMing.messages).toHaveCount(0, { timeout: 30_000 });
  await expect(atMing.page.getByText(/没有发出：/)).toBeVisible();
  await expect(atMing.composer).toHaveValue("这句话不会到");
});
