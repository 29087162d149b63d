import { expect, test } from "./fixtures.ts";
import type { Messenger } from "./messenger.ts";
import type { People } from "./people.ts";
import { twoFriends } from "./scenes.ts";

async function openTalk(people: People): Promise<Messenger> {
  const { ming } = await twoFriends(people);
  const atMing = await people.open(ming);
  await atMing.openConversation("小红");
  return atMing;
}

/** What an input method does when Enter takes over half a word, in the order of one browser. */
type Order = "Chrome" | "Safari";

/** Dispatches a composition that ends by Enter, as the browser reports it. */
async function composeWithEnter(window: Messenger, order: Order): Promise<void> {
  await window.composer.focus();
  await window.composer.evaluate((field, order) => {
    const input = field as HTMLTextAreaElement;
    const composition = (type: string, data: string) =>
      input.dispatchEvent(new CompositionEvent(type, { data, bubbles: true, cancelable: true }));
    const write = (text: string) => {
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set;
      set?.call(input, text);
      input.dispatchEvent(
        new InputEvent("input", {
          data: text,
          bubbles: true,
          isComposing: true,
          inputType: "insertCompositionText",
        }),
      );
    };
    const enter = (isComposing: boolean, keyCode: number) => {
      const options = { key: "Enter", code: "Enter", bubbles: true, cancelable: true, isComposing, keyCode };
      input.dispatchEvent(new KeyboardEvent("keydown", options));
    };
    composition("compositionstart", "");
    write("nihao");
    composition("compositionupdate", "nihao");
    if (order === "Chrome") enter(true, 229);
    composition("compositionend", "nihao");
    if (order === "Safari") enter(false, 229);
  }, order);
}

for (const order of ["Chrome", "Safari"] as const) {
  test(`Enter of an input method never sends, in the order of ${order}`, async ({ people }) => {
    const atMing = await openTalk(people);
    await composeWithEnter(atMing, order);
    await atMing.page.waitForTimeout(300);
    await expect(atMing.messages).toHaveCount(0);
    await expect(atMing.composer).toHaveValue("nihao");
    await atMing.composer.press("Enter");
    await atMing.confirmed("nihao");
    await expect(atMing.composer).toHaveValue("");
  });
}

test("Shift+Enter begins a line; the key that sends can be changed", async ({ people }) => {
  const atMing = await openTalk(people);
  await atMing.composer.pressSequentially("第一行");
  await atMing.composer.press("Shift+Enter");
  await atMing.composer.pressSequentially("第二行");
  await expect(atMing.composer).toHaveValue("第一行\n第二行");
  await atMing.composer.press("Enter");
  await expect(atMing.messages).toHaveCount(1);

  await atMing.page.getByRole("button", { name: "发送方式" }).click();
  await atMing.page.getByRole("menuitemradio", { name: "按 Ctrl+Enter 发送" }).click();
  await atMing.composer.pressSequentially("这次");
  await atMing.composer.press("Enter");
  await atMing.composer.pressSequentially("不会直接发");
  await expect(atMing.composer).toHaveValue("这次\n不会直接发");
  await expect(atMing.messages).toHaveCount(1);
  await atMing.composer.press("Control+Enter");
  await expect(atMing.messages).toHaveCount(2);
  await atMing.page.reload();
  await atMing.composer.pressSequentially("记住了");
  await atMing.composer.press("Enter");
  await expect(atMing.composer).toHaveValue("记住了\n");
});

test("what is too long is not sent and not lost", async ({ people }) => {
  const atMing = await openTalk(people);
  await atMing.composer.fill("长".repeat(10_003));
  await atMing.composer.press("Enter");
  await expect(atMing.page.getByText(/超出 3 字/)).toBeVisible();
  await expect(atMing.messages).toHaveCount(0);
  await expect(atMing.composer).toHaveValue("长".repeat(10_003));
  await atMing.composer.fill("长".repeat(10_000));
  await atMing.composer.press("Enter");
  await expect(atMing.messages).toHaveCount(1);
  await atMing.page.getByRole("button", { name: "展开全文（共 10000 字）" }).click();
  await expect(atMing.page.getByRole("button", { name: "收起" })).toBeVisible();
});

test("an emoji is picked into the middle of a sentence", async ({ people }) => {
  const atMing = await openTalk(people);
  await atMing.composer.fill("早上好");
  await atMing.composer.press("Home");
  await atMing.page.getByRole("button", { name: "表情" }).click();
  await atMing.page.getByPlaceholder("搜索表情").fill("太阳");
  await atMing.page.getByRole("gridcell").first().click();
  await expect(atMing.composer).toHaveValue(/^\p{Extended_Pictographic}.*早上好$/u);
});

test("links open safely, markup stays text", async ({ people }) => {
  const atMing = await openTalk(people);
  await atMing.send("看这里：https://example.org/a?b=1。<img src=x onerror=alert(1)> javascript:alert(2)");
  const link = atMing.log.getByRole("link", { name: "https://example.org/a?b=1" });
  await expect(link).toHaveAttribute("href", "https://example.org/a?b=1");
  await expect(link).toHaveAttribute("rel", /noopener/);
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(atMing.log.getByRole("link")).toHaveCount(1);
  await expect(atMing.log.locator("img[src=x]")).toHaveCount(0);
});

test("a key asks for one frame, the one with its letter", async ({ people }) => {
  const { page, composer } = await openTalk(people);
  await composer.focus();
  await page.evaluate(() => {
    const ask = requestAnimationFrame;
    const body = document.body.dataset;
    window.requestAnimationFrame = (then) => {
      body.framesAsked = String(Number(body.framesAsked ?? 0) + 1);
      return ask(then);
    };
  });
  await composer.pressSequentially("zhe shi yi ju hua 20", { delay: 60 });
  await expect(composer).toHaveValue("zhe shi yi ju hua 20");
  expect(Number(await page.locator("body").getAttribute("data-frames-asked"))).toBeLessThanOrEqual(25);
});
