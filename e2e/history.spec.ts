import type { Locator } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import type { Messenger } from "./messenger.ts";
import type { People } from "./people.ts";
import { twoFriends } from "./scenes.ts";

/** A group with 165 numbered messages of three people, open in the first one's window. */
async function longHistory(people: People): Promise<Messenger> {
  const three = [await people.make("小明"), await people.make("小红"), await people.make("小刚")] as const;
  const [ming, hong, gang] = three;
  await people.befriend(ming, hong);
  await people.befriend(ming, gang);
  const group = await ming.run("group:create", { name: "话很多", memberIds: [hong.id, gang.id] });
  for (let n = 1; n <= 165; n++) await three[n % 3]!.say(group.conversationId, `第 ${n} 条`);
  await ming.run("receipt:read", { conversationId: group.conversationId, seq: 165 });
  const atMing = await people.open(ming);
  await atMing.openConversation("话很多");
  await expect(atMing.message("第 165 条")).toBeInViewport();
  return atMing;
}

const topOf = async (locator: Locator) => (await locator.boundingBox())!.y;

test("scrolling up loads older messages without a jump, down to the first one", async ({ people }) => {
  const atMing = await longHistory(people);
  await atMing.log.hover();
  const jumps: number[] = [];
  for (let step = 0; step < 60 && (await atMing.log.getByText("没有更早的消息").count()) === 0; step++) {
    await atMing.page.mouse.wheel(0, -350);
    await atMing.page.waitForTimeout(60);
    const anchor = await firstInView(atMing);
    const before = await topOf(anchor);
    // Long enough for a page to arrive and be put in front.
    await atMing.page.waitForTimeout(180);
    if (await anchor.count()) jumps.push(Math.abs((await topOf(anchor)) - before));
  }
  await expect(atMing.log.getByText("没有更早的消息")).toBeVisible();
  await expect(atMing.message("第 1 条")).toBeVisible();
  expect(Math.max(...jumps)).toBeLessThan(4);
});

/** Turns the wheel over a list, and presses something in it before the list has noticed that it stands still again. */
async function wheelAndPress(list: Locator, by: number, what: Locator, button: "left" | "right") {
  const { mouse } = list.page();
  await list.hover();
  await list.evaluate((node) =>
    node.addEventListener("scroll", () => node.setAttribute("data-moved", ""), { once: true, capture: true }),
  );
  await mouse.wheel(0, by);
  await expect(list).toHaveAttribute("data-moved");
  const { x, y, width, height } = (await what.boundingBox())!;
  await mouse.click(x + width / 2, y + height / 2, { button });
}

test("what is pressed the moment a list has been scrolled is heard", async ({ people }) => {
  const { page, log, conversations } = await longHistory(people);
  await wheelAndPress(log, -60, log.getByText("第 162 条", { exact: true }), "right");
  await expect(page.getByRole("menuitem", { name: "复制" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.setViewportSize({ width: 1280, height: 200 });
  await wheelAndPress(conversations, 30, conversations.getByRole("button", { name: /^离线 小刚/ }), "left");
  await expect(page.getByRole("heading", { name: "小刚" })).toBeVisible();
});

/** The first message wholly inside the list, named by its text. */
async function firstInView(window: Messenger): Promise<Locator> {
  const { y } = (await window.log.boundingBox())!;
  const texts = await window.messages.evaluateAll(
    (nodes, top) =>
      nodes
        .filter((node) => node.getBoundingClientRect().top >= top)
        .map((node) => node.getAttribute("aria-label") ?? ""),
    y,
  );
  return window.message((texts[0] ?? "").replace(/^.*：/, ""));
}

test("a message that arrives while one reads above is counted on a button, and moves nothing", async ({
  people,
}) => {
  const atMing = await longHistory(people);
  const hong = await people.make("小芳");
  await atMing.log.hover();
  await atMing.page.mouse.wheel(0, -900);
  await atMing.page.waitForTimeout(300);
  const anchor = await firstInView(atMing);
  const before = await topOf(anchor);
  const found = await atMing.page.evaluate(async () => {
    const response = await fetch("/api/queries/snapshot:load", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const { value } = await response.json();
    return value.personal.conversations.find(
      (conversation: { kind: string }) => conversation.kind === "group",
    );
  });
  await hong.run("group:join", { number: found.group.number });
  await hong.say(found.id, "新来的一句");
  await hong.say(found.id, "新来的两句");
  const pill = atMing.page.getByRole("button", { name: "2 条新消息" });
  await expect(pill).toBeVisible();
  expect(Math.abs((await topOf(anchor)) - before)).toBeLessThan(4);
  await pill.click();
  await expect(atMing.message("新来的两句")).toBeInViewport();
  await expect(pill).toHaveCount(0);
});

test("many unread messages: the window opens where they begin", async ({ people }) => {
  const { ming, hong, conversationId } = await twoFriends(people);
  for (let n = 1; n <= 40; n++) await hong.say(conversationId, `未读 ${n}`);
  const atMing = await people.open(ming);
  await expect(atMing.row("小红").getByText("40 条未读")).toBeVisible();
  await atMing.openConversation("小红");
  await expect(atMing.log.getByText("以下是未读消息")).toBeInViewport();
  await expect(atMing.message("未读 1")).toBeInViewport();
});

for (const reducedMotion of ["no-preference", "reduce"] as const) {
  test(`a conversation opens at its end, with motion: ${reducedMotion}`, async ({ people }) => {
    const { ming, hong, conversationId } = await twoFriends(people);
    for (let n = 1; n <= 16; n++) await hong.say(conversationId, `第 ${n} 句\n${"有好几行\n".repeat(n % 4)}`);
    await ming.run("receipt:read", { conversationId, seq: 14 });
    const window = await people.open(ming, { reducedMotion });
    for (let times = 1; times <= 2; times++) {
      await window.openConversation("小红");
      await expect(window.messages.last()).toContainText("第 16 句");
      await expect(window.messages.last()).toBeInViewport({ ratio: 0.9 });
      await expect(window.row("小红").getByText(/条未读/)).toHaveCount(0);
      await window.page.reload();
      await window.online();
    }
  });
}
