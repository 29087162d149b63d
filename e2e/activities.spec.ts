import {
  begin,
  cardIn,
  GROUP,
  inGroup,
  makeClass,
  option,
  poll,
  start,
  TITLE,
  vote,
} from "./activity-scene.ts";
import { expect, test } from "./fixtures.ts";

test("a poll is begun in the chat, and moves on every screen and on the projector's page", async ({
  people,
}) => {
  const { ming, hong, gang } = await makeClass(people);
  const [atMing, atHong, atGang] = [
    await inGroup(people, ming),
    await inGroup(people, hong),
    await inGroup(people, gang),
  ];
  const form = await start(atMing, "发起投票");
  await form.getByRole("textbox", { name: "投票主题" }).fill(TITLE);
  await form.getByRole("textbox", { name: "选项 1" }).click();
  await atMing.page.evaluate(() => {
    const data = new DataTransfer();
    data.setData("text", "1. 火锅\n2. 烧烤\n3. 轻食");
    const field = document.activeElement;
    field?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(form.getByRole("textbox", { name: "选项 3" })).toHaveValue("轻食");
  await expect(form.getByRole("textbox", { name: "选项 1" })).toHaveValue("火锅");
  await form.getByRole("button", { name: "发起", exact: true }).click();
  await expect(form).toBeHidden();
  const [card, ofGang] = [cardIn(atHong), cardIn(atGang)];
  await expect(card).toContainText("进行中");
  await expect(atHong.row(GROUP)).toContainText(`[投票] ${TITLE}`);

  await cardIn(atMing)
    .getByRole("button", { name: `“${TITLE}”的详情` })
    .click();
  const opened = atMing.page.context().waitForEvent("page");
  await atMing.page.getByRole("link", { name: "投影" }).click();
  const screen = await opened;
  await expect(screen.getByRole("heading", { name: TITLE })).toBeVisible();
  await expect(screen.getByRole("img", { name: "参与这个活动的二维码" })).toBeVisible();

  await vote(card, /^烧烤/);
  await expect(option(card, "烧烤")).toContainText("你的选择");
  await expect(option(screen.locator("main"), "烧烤")).toContainText("1 票");
  await expect(ofGang).toContainText("1/3 人已投");
  await expect(ofGang.getByRole("radio", { name: "烧烤 1 票 · 100%" })).toBeVisible();
  await vote(ofGang, /^火锅/);
  await expect(option(card, "火锅")).toContainText("1 票 · 50%");
  await expect(option(screen.locator("main"), "火锅")).toContainText("1 票");
  await screen.keyboard.press("h");
  await expect(screen.getByText("结果已隐藏")).toBeVisible();

  await card.getByRole("button", { name: "改投" }).click();
  await vote(card, /^火锅/);
  await expect(option(ofGang, "火锅")).toContainText("2 票 · 100%");
  await atMing.page.getByRole("button", { name: "结束" }).click();
  await atMing.page.getByRole("dialog").getByRole("button", { name: "结束" }).click();
  await expect(card).toContainText("已结束");
  await expect(card.getByRole("button", { name: "改投" })).toHaveCount(0);
  await expect(atGang.notice(`投票“${TITLE}”已结束，2 人参与，“火锅”得票最多（2 票）`)).toBeVisible();
  // Nothing more can be hidden from who may know how it came out, but what who projects has hidden stays so.
  await expect(screen.getByRole("complementary")).toContainText("已结束");
});

test("everybody sees who voted for what, and who leads the group who has not", async ({ people }) => {
  const { ming, hong, gang, conversationId } = await makeClass(people);
  const { activityId } = await begin(hong, conversationId, poll());
  const atMing = await inGroup(people, ming);
  await gang.run("activity:vote", { conversationId, activityId, optionIds: [2] });
  await cardIn(atMing)
    .getByRole("button", { name: `“${TITLE}”的详情` })
    .click();
  const dialog = atMing.page.getByRole("dialog", { name: TITLE });
  const voted = dialog.getByRole("list", { name: "已投票" });
  await expect(voted.getByRole("listitem")).toContainText(["小刚"]);
  await expect(voted).toContainText("烧烤");
  await dialog.getByRole("combobox", { name: "按选项查看" }).selectOption({ label: "火锅（0 票）" });
  await expect(dialog.getByText("还没有人参与。")).toBeVisible();
  await dialog.getByRole("radio", { name: "未投票" }).click();
  await expect(dialog.getByRole("list", { name: "未投票" }).getByRole("listitem")).toHaveCount(2);
  await hong.run("activity:vote", { conversationId, activityId, optionIds: [1] });
  await expect(dialog.getByRole("list", { name: "未投票" }).getByRole("listitem")).toHaveCount(1);

  const saved = atMing.page.waitForEvent("download");
  await dialog.getByRole("button", { name: "导出表格" }).click();
  expect((await saved).suggestedFilename()).toMatch(/参与情况\.csv$/);
  await dialog.getByRole("button", { name: "删除" }).click();
  await atMing.page.getByRole("dialog").getByRole("button", { name: "删除" }).click();
  await expect(atMing.notice("你撤回了小红的一条消息")).toBeVisible();
  await expect(cardIn(atMing)).toHaveCount(0);
});

test("an anonymous vote is final, and nobody is told whose it is", async ({ people }) => {
  const { ming, hong, conversationId } = await makeClass(people);
  await begin(ming, conversationId, poll({ isAnonymous: true, maxChoices: 2, results: "voted" }));
  const [atMing, atHong] = [await inGroup(people, ming), await inGroup(people, hong)];
  const card = cardIn(atHong);
  await expect(card).toContainText("匿名 · 最多选 2 项 · 投票后可见结果");
  await expect(card).toContainText("匿名投票投出后不能修改或撤回");
  await expect(card).not.toContainText("票 ·");
  await card.getByRole("checkbox", { name: "火锅" }).check();
  await card.getByRole("checkbox", { name: "轻食" }).check();
  await expect(card.getByRole("checkbox", { name: "烧烤" })).toBeDisabled();
  await card.getByRole("button", { name: "投票", exact: true }).click();
  await expect(card).toContainText("你已匿名投票");
  await expect(option(card, "火锅")).toContainText("1 票 · 100%");
  await expect(card.getByRole("button", { name: "改投" })).toHaveCount(0);
  await expect(cardIn(atMing)).toContainText("1/3 人已投");
  await cardIn(atMing)
    .getByRole("button", { name: `“${TITLE}”的详情` })
    .click();
  const dialog = atMing.page.getByRole("dialog", { name: TITLE });
  await expect(dialog.getByRole("button", { name: "结束" })).toBeVisible();
  await expect(dialog).not.toContainText("小红");
});

test("a 接龙 grows by numbered lines until its places are taken", async ({ people }) => {
  const { ming, hong, gang, conversationId } = await makeClass(people);
  const { activityId } = await begin(ming, conversationId, {
    kind: "chain",
    title: "周五订饭",
    example: "红烧肉饭 1 份",
    maxEntries: 2,
  });
  const [atHong, atGang] = [await inGroup(people, hong), await inGroup(people, gang)];
  const card = cardIn(atHong, "周五订饭");
  await expect(card).toContainText("例：红烧肉饭 1 份");
  await card.getByRole("button", { name: "接龙", exact: true }).click();
  const form = atHong.page.getByRole("dialog", { name: "接龙 · 周五订饭" });
  await form.getByRole("textbox", { name: "我的接龙" }).fill("红烧肉饭两份");
  await form.getByRole("textbox").press("Enter");
  await expect(form).toBeHidden();
  await expect(card.getByRole("listitem")).toHaveText(["1.小红红烧肉饭两份"]);
  const ofGang = cardIn(atGang, "周五订饭");
  await expect(ofGang.getByRole("listitem")).toHaveText(["1.小红红烧肉饭两份"]);
  await ming.run("activity:join", { conversationId, activityId, text: "素面" });
  await expect(ofGang.getByRole("listitem")).toHaveText(["1.小红红烧肉饭两份", "2.小明素面"]);
  await expect(ofGang.getByRole("button", { name: "名额已满" })).toBeDisabled();

  await card.getByRole("button", { name: "撤回" }).click();
  await expect(ofGang.getByRole("listitem")).toHaveText(["1.小明素面"]);
  await expect(ofGang.getByRole("button", { name: "接龙", exact: true })).toBeEnabled();
  await ofGang.getByRole("button", { name: "“周五订饭”的详情" }).click();
  const dialog = atGang.page.getByRole("dialog", { name: "周五订饭" });
  await expect(dialog.getByRole("list", { name: "全部接龙" })).toContainText("小明素面");
  await expect(dialog.getByRole("button", { name: "结束" })).toHaveCount(0);
});
