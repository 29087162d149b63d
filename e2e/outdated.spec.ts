import { PROTOCOL_VERSION } from "../lib/contract/version.ts";
import { expect, test } from "./fixtures.ts";
import type { Messenger } from "./messenger.ts";

/** The server greets as one of another version, until `isNewer` says no. */
async function greetAsNewer({ page }: Messenger, isNewer: () => boolean): Promise<void> {
  const own = `"protocol":${PROTOCOL_VERSION}`;
  await page.routeWebSocket(/\/realtime/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((data) => {
      const text = String(data);
      const isGreeting = text.startsWith('42["server:greeted"');
      socket.send(isGreeting && isNewer() ? text.replace(own, `"protocol":${PROTOCOL_VERSION + 1}`) : text);
    });
  });
}

/** The page believes that nobody looks at it any more. */
const lookAway = ({ page }: Messenger) =>
  page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden" });
    document.dispatchEvent(new Event("visibilitychange"));
  });

test("a newer server asks for a reload, which keeps what was written and what was not sent", async ({
  people,
}) => {
  const [ming, hong, gang] = await people.makeAll("小明", "小红", "小刚");
  await people.befriend(ming, hong);
  await people.befriend(ming, gang);
  const window = await people.visitor("小明");
  let isNewer = true;
  await greetAsNewer(window, () => isNewer);
  await window.page.context().addCookies(await ming.cookies());
  await window.page.goto("/");
  await expect(window.banner).toContainText("WebQQ 已更新");
  await window.openConversation("小刚");
  await window.composer.fill("没写完的");
  await window.openConversation("小红");
  await window.send("没发出的");
  await expect(window.message("没发出的")).toHaveAttribute("aria-label", /发送中/);
  // Written text holds the page where it is, also while nobody looks.
  await lookAway(window);
  await expect(window.banner).toContainText("WebQQ 已更新");
  isNewer = false;
  await window.page.getByRole("button", { name: "刷新" }).click();
  await window.online();
  await window.confirmed("没发出的");
  await window.openConversation("小刚");
  await expect(window.composer).toHaveValue("没写完的");
});

test("where nothing is written, a page that nobody looks at reloads by itself, once", async ({ people }) => {
  const ming = await people.make("小明");
  const window = await people.visitor("小明");
  await greetAsNewer(window, () => true);
  await window.page.context().addCookies(await ming.cookies());
  await window.page.goto("/");
  await expect(window.banner).toContainText("WebQQ 已更新");
  const reloaded = window.page.waitForEvent("load");
  await lookAway(window);
  await reloaded;
  await expect(window.banner).toContainText("WebQQ 已更新");
  let loads = 0;
  window.page.on("load", () => {
    loads += 1;
  });
  await lookAway(window);
  await window.page.getByRole("button", { name: "刷新" }).click();
  await expect.poll(() => loads).toBe(1);
});
