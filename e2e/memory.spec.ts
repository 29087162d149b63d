import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { type Messenger, tall } from "./messenger.ts";
import { twoFriends } from "./scenes.ts";
import { networkGone } from "./stray-errors.ts";

/** The names of the databases this browser keeps. */
const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));

/** Waits until as many messages are remembered. */
async function remembered(window: Messenger, personId: number, count: number): Promise<void> {
  const counted = () =>
    window.page.evaluate(
      (name) =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => resolve(-1);
          opening.onsuccess = () => {
            const db = opening.result;
            if (!db.objectStoreNames.contains("messages")) {
              db.close();
              return resolve(-1);
            }
            const counting = db.transaction("messages").objectStore("messages").count();
            counting.onsuccess = () => {
              db.close();
              resolve(counting.result);
            };
          };
        }),
      `webqq-${personId}-memory`,
    );
  await expect.poll(counted, { timeout: 20_000 }).toBe(count);
}

test("what was seen here is there before the server says anything, and the rest when it does", async ({
  people,
  strays,
}) => {
  strays.allow(networkGone);
  const { ming, hong, conversationId } = await twoFriends(people);
  for (let n = 1; n <= 3; n++) await hong.say(conversationId, `看过的 ${n}`);
  const atMing = await people.open(ming, tall);
  await atMing.openConversation("小红");
  await expect(atMing.message("看过的 3")).toBeVisible();
  await remembered(atMing, ming.id, 3);
  await expect(atMing.row("小红").getByText(/条未读/)).toHaveCount(0);
  for (let n = 1; n <= 2; n++) await hong.say(conversationId, `没看过的 ${n}`);
  await expect(atMing.message("没看过的 2")).toBeVisible();
  await remembered(atMing, ming.id, 5);

  // From here on the page is delivered, but nothing comes over the connection.
  const sockets: string[] = [];
  await atMing.page.routeWebSocket(/\/realtime/, (socket) => void sockets.push(socket.url()));
  await atMing.page.route(/\/realtime/, () => {});
  await atMing.page.goto("about:blank");
  await hong.say(conversationId, "后来的");
  await atMing.page.goto(`/?c=${conversationId}`);
  await expect(atMing.message("看过的 1")).toBeVisible();
  await expect(atMing.message("没看过的 2")).toBeVisible();
  await expect(atMing.message("后来的")).toHaveCount(0);
  await expect(atMing.row("小红").getByText("后来的")).toBeVisible();
  await expect(atMing.page.getByText("这是上次看到的内容，连上后会补上新消息")).toBeVisible();
  expect(sockets.length).toBeGreaterThan(0);

  const again = await atMing.page.context().newPage();
  await atMing.page.close();
  await again.goto(`/?c=${conversationId}`);
  await expect(again.getByRole("log", { name: "聊天记录" }).getByText("后来的")).toBeVisible();
  await expect(again.getByRole("log", { name: "聊天记录" }).getByText("以下是未读消息")).toBeVisible();
  await expect(again.getByText("这是上次看到的内容，连上后会补上新消息")).toHaveCount(0);
});

test("a broken memory is thrown away without a word", async ({ people }) => {
  const { ming, hong, conversationId } = await twoFriends(people);
  await hong.say(conversationId, "在吗");
  const atMing = await people.open(ming);
  await atMing.openConversation("小红");
  await remembered(atMing, ming.id, 1);
  await atMing.page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const db = opening.result;
          const tx = db.transaction(["windows", "messages"], "readwrite");
          for (const store of ["windows", "messages"] as const) {
            const all = tx.objectStore(store).getAll();
            all.onsuccess = () => {
              for (const row of all.result) tx.objectStore(store).put({ ...row, rev: "坏了", body: 42 });
            };
          }
          tx.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    `webqq-${ming.id}-memory`,
  );
  await atMing.page.reload();
  await expect(atMing.message("在吗")).toBeVisible();
  await atMing.send("在");
  await atMing.confirmed("在");
});

test("signing out leaves nothing in the browser, and ends the other tabs", async ({ people }) => {
  const { ming, hong, conversationId } = await twoFriends(people);
  await hong.say(conversationId, "这是秘密");
  const atMing = await people.open(ming);
  await atMing.openConversation("小红");
  await atMing.send("知道了");
  await atMing.confirmed("知道了");
  await remembered(atMing, ming.id, 2);
  const second = await atMing.anotherTab();
  await second.openConversation("小红");
  await second.composer.fill("没写完的");
  await atMing.signOut();
  await expect(second.page.getByRole("alertdialog")).toBeVisible();
  await expect.poll(() => databases(second.page)).toEqual([]);
  const drafts = () =>
    second.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(":draft:")));
  expect(await drafts()).toEqual([]);
  await second.page.getByRole("button", { name: "登录" }).click();
  await second.page.waitForURL(/\/sign-in/);
  expect(await databases(second.page)).toEqual([]);
  expect(await drafts()).toEqual([]);
});

test("much was said since the last visit: the history opens where that begins, and goes on from there", async ({
  people,
}) => {
  const { ming, hong, conversationId } = await twoFriends(people);
  for (let n = 1; n <= 20; n++) await hong.say(conversationId, `看过的 ${n}`);
  await ming.run("receipt:read", { conversationId, seq: 20 });
  const atMing = await people.open(ming);
  await atMing.openConversation("小红");
  await expect(atMing.message("看过的 20")).toBeInViewport();
  await remembered(atMing, ming.id, 20);
  await atMing.page.goto("about:blank");
  for (let n = 1; n <= 35; n++) await hong.say(conversationId, `没看过的 ${n}`);
  await atMing.page.goto(`/?c=${conversationId}`);
  await expect(atMing.log.getByText("以下是未读消息")).toBeInViewport();
  await expect(atMing.message("没看过的 1")).toBeInViewport();
  await expect(atMing.message("没看过的 35")).not.toBeInViewport();
  await atMing.page.getByRole("button", { name: /条新消息/ }).click();
  await expect(atMing.message("没看过的 35")).toBeInViewport();
});
