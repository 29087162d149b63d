import { expect, test, testAlone } from "./fixtures.ts";
import { type Messenger, tall } from "./messenger.ts";
import type { People } from "./people.ts";
import { twoFriends } from "./scenes.ts";
import { networkGone } from "./stray-errors.ts";

/** Two friends; the first one's window is open at their conversation. */
async function openTalk(people: People) {
  const { ming, hong, conversationId } = await twoFriends(people);
  const atMing = await people.open(ming, tall);
  await atMing.openConversation("小红");
  return { hong, conversationId, atMing };
}

const lines = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `第 ${from + at} 句`);

/** Everything as the other side sees it. */
async function readBy(
  people: People,
  person: Parameters<People["open"]>[0],
  count: number,
): Promise<string[]> {
  const window = await people.open(person, tall);
  await window.openConversation("小明");
  await expect(window.messages).toHaveCount(count, { timeout: 30_000 });
  return (await window.transcript()).map((line) => line.slice(line.indexOf("：") + 1));
}

async function nothingPending(window: Messenger): Promise<void> {
  await expect(window.log.getByLabel("发送中")).toHaveCount(0, { timeout: 30_000 });
}

test("reloading while messages go out: each once, in order", async ({ people, strays }) => {
  strays.allow(networkGone);
  const { hong, atMing } = await openTalk(people);
  const said = lines(1, 12);
  for (const [at, text] of said.entries()) {
    await atMing.send(text);
    if (at % 4 === 3) await atMing.page.reload();
  }
  await atMing.confirmed("第 12 句", 30_000);
  await nothingPending(atMing);
  expect(await readBy(people, hong, 12)).toEqual(said);
});

testAlone(
  "two tabs write while the server is away; the one that sends is closed: everything once, in order",
  async ({ site, people, strays }) => {
    test.setTimeout(120_000);
    strays.allow(networkGone);
    const { hong, atMing } = await openTalk(people);
    const second = await atMing.anotherTab();
    await second.openConversation("小红");
    await second.send("两个标签页都在");
    await atMing.confirmed("两个标签页都在");
    await site.kill();
    for (let n = 1; n <= 3; n++) {
      await atMing.send(`甲 ${n}`);
      await expect(second.message(`甲 ${n}`)).toBeVisible();
      await second.send(`乙 ${n}`);
      await expect(atMing.message(`乙 ${n}`)).toBeVisible();
    }
    await atMing.page.close();
    await site.restart();
    await second.confirmed("乙 3", 30_000);
    await nothingPending(second);
    const expected = ["两个标签页都在", "甲 1", "乙 1", "甲 2", "乙 2", "甲 3", "乙 3"];
    expect(await readBy(people, hong, 7)).toEqual(expected);
  },
);

testAlone("the server goes down during a send, and comes back: once", async ({ site, people, strays }) => {
  strays.allow(networkGone);
  const { hong, atMing } = await openTalk(people);
  const said = lines(1, 5);
  for (const [at, text] of said.entries()) {
    await atMing.send(text);
    if (at === 2) await site.kill();
  }
  await site.restart();
  await atMing.confirmed("第 5 句", 30_000);
  await nothingPending(atMing);
  expect(await readBy(people, hong, 5)).toEqual(said);
});

test("written offline, and the window closed: sent when it is opened again with a network", async ({
  people,
  strays,
}) => {
  strays.allow(networkGone);
  const { hong, atMing } = await openTalk(people);
  const context = atMing.page.context();
  await context.setOffline(true);
  const said = lines(1, 3);
  for (const text of said) await atMing.send(text);
  await expect(atMing.message("第 3 句")).toHaveAttribute("aria-label", /发送中/);
  const next = await context.newPage();
  await atMing.page.close();
  await context.setOffline(false);
  await next.goto("/");
  expect(await readBy(people, hong, 3)).toEqual(said);
});

test("what is being written follows into the other tab, unless somebody writes there", async ({ people }) => {
  const { atMing } = await openTalk(people);
  const second = await atMing.anotherTab();
  await second.openConversation("小红");
  await second.composer.blur();
  await atMing.composer.fill("写到一半");
  await expect(second.composer).toHaveValue("写到一半");
  await second.composer.fill("我在这里写");
  await second.composer.focus();
  await atMing.composer.fill("写到一半，又加了几个字");
  await atMing.page.waitForFunction(() =>
    Object.values({ ...localStorage }).some((kept) => kept.includes("又加了几个字")),
  );
  await expect(second.composer).toHaveValue("我在这里写");
  await atMing.composer.blur();
  await second.send("发出去了");
  await expect(atMing.message("发出去了")).toBeVisible();
  await expect(atMing.composer).toHaveValue("");
});
