import { expect, test } from "./fixtures.ts";
import type { Person } from "./people.ts";
import { phone } from "./phone.ts";
import { twoFriends } from "./scenes.ts";

/** Sends the card of a group past the interface. */
const sendCard = (by: Person, conversationId: number, groupNumber: number) =>
  by.run("message:send", { conversationId, clientMessageId: crypto.randomUUID(), share: { groupNumber } });

test("a group is shared into a friend's chat, and the friend joins through its card", async ({ people }) => {
  const { ming, hong } = await twoFriends(people);
  await ming.run("group:create", { name: "同学会" });
  await ming.run("group:create", { name: "读书会", description: "每周一本书" });
  const [atMing, atHong] = [await people.open(ming), await people.open(hong)];
  await atHong.openConversation("小明");
  await atMing.openConversation("读书会");
  await atMing.page.getByRole("button", { name: "群资料" }).click();
  await atMing.page.getByRole("button", { name: "分享群聊" }).click();
  const dialog = atMing.page.getByRole("dialog", { name: "分享群聊" });
  const search = dialog.getByRole("textbox", { name: "搜索好友和群" });
  // By keyboard: what is searched is the first row, and a space picks it.
  await search.fill("小红");
  await dialog.getByRole("button", { name: "小红" }).press("Space");
  await search.fill("同学会");
  await dialog.getByRole("button", { name: "同学会" }).press("Space");
  await expect(dialog.getByRole("list", { name: "已选 2 个会话" })).toBeVisible();
  await dialog.getByRole("button", { name: "取消选择 同学会" }).click();
  await dialog.getByRole("button", { name: "发送（1）" }).click();
  await expect(atMing.page.getByText("已分享到 1 个会话")).toBeVisible();
  await expect(atMing.row("小红")).toContainText("[推荐群聊] 读书会");

  const card = atHong.messages.getByRole("button", { name: /读书会/ });
  await expect(card).toContainText("1 人");
  await expect(card).toContainText("每周一本书");
  await card.click();
  const found = atHong.page.getByRole("dialog", { name: "读书会 的群资料" });
  await found.getByRole("button", { name: "加入", exact: true }).click();
  await expect(atHong.page.getByRole("region", { name: "和 读书会 的会话" })).toBeVisible();
  await expect(atMing.notice("小红加入了群")).toBeVisible();

  // Who is in the group is led into its chat by the same card.
  await atHong.openConversation("小明");
  await expect(card).toContainText("进入群聊");
  await card.click();
  await expect(atHong.page.getByRole("region", { name: "和 读书会 的会话" })).toBeVisible();
});

test("the card of a closed group says that nobody can ask, that of a disbanded one that it is gone", async ({
  people,
}) => {
  const [ming, hong] = await people.makeAll("小明", "小红");
  const direct = await people.befriend(ming, hong);
  const group = await ming.run("group:create", { name: "内部群", joinMode: "closed" });
  await sendCard(ming, direct, group.number);
  const atHong = await people.open(hong, phone);
  await atHong.openConversation("小明");
  const card = atHong.messages.getByRole("button", { name: /内部群/ });
  await card.tap();
  const found = atHong.page.getByRole("dialog", { name: "内部群 的群资料" });
  await expect(found.getByText("只能由成员邀请")).toBeVisible();
  await expect(found.getByText("不允许加入")).toBeVisible();
  await found.getByRole("button", { name: "复制群号" }).tap();
  await expect(atHong.page.getByText(`已复制群号 ${group.number}`)).toBeVisible();

  await ming.run("group:disband", { conversationId: group.conversationId, name: "内部群" });
  await atHong.page.reload();
  await atHong.online();
  await expect(card).toContainText("群已解散或不存在");
  await expect(card).toBeDisabled();
});

test("what is recalled of a card is nothing, and its words cannot be taken up again", async ({ people }) => {
  const [ming, hong] = await people.makeAll("小明", "小红");
  const direct = await people.befriend(ming, hong);
  const { number } = await ming.run("group:create", { name: "读书会" });
  await sendCard(ming, direct, number);
  const [atMing, atHong] = [await people.open(ming), await people.open(hong)];
  for (const window of [atMing, atHong]) await window.openConversation(window === atMing ? "小红" : "小明");
  const card = atMing.messages.filter({ hasText: "读书会" });
  await card.getByRole("button", { name: /读书会/ }).click({ button: "right" });
  await atMing.page.getByRole("menuitem", { name: "撤回" }).click();
  for (const window of [atMing, atHong])
    await expect(window.messages.filter({ hasText: "撤回了一条消息" })).toHaveCount(1);
  await expect(atMing.page.getByRole("button", { name: "重新编辑" })).toHaveCount(0);
  await expect(atHong.messages.getByRole("button", { name: /读书会/ })).toHaveCount(0);
});
