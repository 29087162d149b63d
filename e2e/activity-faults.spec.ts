import { begin, cardIn, inGroup, makeClass, poll, start, TITLE } from "./activity-scene.ts";
import { check } from "./axe.ts";
import { expect, test } from "./fixtures.ts";
import type { People } from "./people.ts";

/** A poll, a 接龙 and a 签到 that one member has taken part in. */
async function makeThree(people: People) {
  const { ming, hong, number, conversationId } = await makeClass(people);
  const vote = await begin(ming, conversationId, poll({ detail: "周五晚上七点" }));
  const chain = await begin(ming, conversationId, { kind: "chain", title: "周五订饭", example: "一份" });
  const checkin = await begin(ming, conversationId, { kind: "checkin", title: "早读签到", asksCode: true });
  await hong.run("activity:vote", { conversationId, activityId: vote.activityId, optionIds: [1] });
  await hong.run("activity:join", { conversationId, activityId: chain.activityId, text: "两份" });
  return { ming, number, activityIds: [vote, chain, checkin].map(({ activityId }) => activityId) };
}

test("activities in the chat have no accessibility fault", async ({ people }) => {
  test.setTimeout(120_000);
  const { ming } = await makeThree(people);
  const window = await inGroup(people, ming);
  const { page } = window;
  await expect(cardIn(window, "早读签到").getByRole("textbox", { name: "签到码" })).toBeVisible();
  await check(page, "cards in the chat");
  await cardIn(window)
    .getByRole("button", { name: `“${TITLE}”的详情` })
    .click();
  await expect(page.getByRole("list", { name: "已投票" })).toBeVisible();
  await check(page, "everything of a poll");
  await page.getByRole("button", { name: "全部活动" }).click();
  await expect(page.getByRole("list", { name: "群活动" }).getByRole("listitem")).toHaveCount(3);
  await check(page, "the list of activities");
  await page.keyboard.press("Escape");
  for (const what of ["发起投票", "发起接龙", "发起签到"]) {
    await expect(await start(window, what)).toBeVisible();
    await check(page, what);
    await page.keyboard.press("Escape");
  }
});

test("pages of activities have no accessibility fault", async ({ people }) => {
  test.setTimeout(120_000);
  const { ming, number, activityIds } = await makeThree(people);
  const { page } = await people.open(ming);
  for (const id of activityIds) {
    await page.goto(`/groups/${number}/activities/${id}`);
    await expect(page.getByRole("button", { name: "复制链接" })).toBeVisible();
    await check(page, `the page of activity ${id}`);
    await page.goto(`/groups/${number}/activities/${id}/screen`);
    await expect(page.getByRole("img", { name: "参与这个活动的二维码" })).toBeVisible();
    await check(page, `activity ${id} on a projector`);
  }
});
