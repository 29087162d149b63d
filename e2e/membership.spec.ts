import { expect, test } from "./fixtures.ts";
import { openSmallGroup } from "./scenes.ts";

test("a removed member loses the conversation at once, and nothing more arrives", async ({ people }) => {
  const { ming, hong, ...group } = await openSmallGroup(people, "小圈子");
  const atHong = await people.open(hong);
  await atHong.openConversation("小圈子");
  await ming.say(group.conversationId, "移出之前");
  await expect(atHong.message("移出之前")).toBeVisible();
  const frames: string[] = [];
  atHong.page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => frames.push(String(payload))),
  );
  await ming.run("group:remove-member", { conversationId: group.conversationId, personId: hong.id });
  await expect(atHong.row("小圈子")).toHaveCount(0);
  await expect(atHong.log).toHaveCount(0);
  await ming.say(group.conversationId, "移出之后");
  await atHong.page.waitForTimeout(500);
  await expect(atHong.page.getByText("移出之后")).toHaveCount(0);
  expect(frames.join("\n")).not.toContain("移出之后");
});

test("joining and leaving are told inside the group", async ({ people }) => {
  const [ming, hong, gang] = await people.makeAll("小明", "小红", "小刚");
  await people.befriend(ming, hong);
  const group = await ming.run("group:create", { name: "公开群", memberIds: [hong.id] });
  await ming.say(group.conversationId, "来之前的话");
  const atMing = await people.open(ming);
  await atMing.openConversation("公开群");
  await gang.run("group:join", { number: group.number });
  await expect(atMing.notice("小刚加入了群")).toBeVisible();
  const atGang = await people.open(gang);
  await atGang.openConversation("公开群");
  await expect(atGang.messages).toHaveCount(0);
  await gang.say(group.conversationId, "大家好");
  await expect(atMing.message("大家好")).toBeVisible();
  await gang.run("group:leave", { conversationId: group.conversationId });
  await expect(atMing.notice("小刚退出了群")).toBeVisible();
  await expect(atGang.row("公开群")).toHaveCount(0);
});

test("a conversation that begins stands in a list that had fewer when the page was opened", async ({
  people,
}) => {
  const [ming, hong, gang] = await people.makeAll("小明", "小红", "小刚");
  const direct = await people.befriend(ming, hong);
  await ming.say(direct, "在吗");
  const atHong = await people.open(hong);
  await expect(atHong.row("在吗")).toBeVisible();
  await people.befriend(gang, hong);
  await expect(atHong.row("小刚")).toBeVisible();
  await expect(atHong.row("在吗")).toBeVisible();
});

test("signing out ends every tab of that browser, and no other browser", async ({ people, strays }) => {
  strays.allow(/status of 40[13]|WebSocket/);
  const ming = await people.make("小明");
  const first = await people.visitor("小明");
  await first.signIn(ming.number);
  const second = await first.anotherTab();
  const elsewhere = await people.open(ming);
  await first.signOut();
  await expect(first.page).toHaveURL(/\/sign-in/);
  await expect(second.page.getByText("请重新登录")).toBeVisible();
  await elsewhere.page.reload();
  await elsewhere.online();
  await second.page.reload();
  await expect(second.page).toHaveURL(/\/sign-in/);
});
