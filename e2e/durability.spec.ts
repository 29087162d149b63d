import { expect, test, testAlone } from "./fixtures.ts";
import { tall } from "./messenger.ts";
import { openClass, twoFriends } from "./scenes.ts";
import { networkGone } from "./stray-errors.ts";

testAlone(
  "the server dies while three people talk: nothing is missing, nothing comes twice",
  async ({ site, people, strays }) => {
    test.setTimeout(120_000);
    strays.allow(networkGone);
    const { ming, hong, gang } = await openClass(people, "三人行");
    const windows = [
      await people.open(ming, tall),
      await people.open(hong, tall),
      await people.open(gang, tall),
    ];
    for (const window of windows) await window.openConversation("三人行");

    const names = ["小明", "小红", "小刚"];
    const talk = async (index: number) => {
      for (let n = 1; n <= 12; n++) {
        await windows[index]!.send(`${names[index]}的第 ${n} 句`);
        await windows[index]!.page.waitForTimeout(120);
      }
    };
    const talking = Promise.all([0, 1, 2].map(talk));
    await windows[0]!.page.waitForTimeout(600);
    await site.kill();
    await windows[0]!.page.waitForTimeout(1_000);
    await site.restart();
    await talking;

    const expected = names.flatMap((name) => Array.from({ length: 12 }, (_, n) => `${name}的第 ${n + 1} 句`));
    for (const window of windows) {
      for (const name of names) await window.confirmed(`${name}的第 12 句`, 30_000);
      await expect(window.log.getByLabel("发送中")).toHaveCount(0, { timeout: 30_000 });
      await expect(window.messages).toHaveCount(36, { timeout: 30_000 });
    }
    const transcripts = await Promise.all(windows.map((window) => window.transcript()));
    const texts = transcripts.map((lines) => lines.map((line) => line.slice(line.indexOf("：") + 1)));
    expect(texts[0]!.toSorted()).toEqual(expected.toSorted());
    expect(texts[1]).toEqual(texts[0]);
    expect(texts[2]).toEqual(texts[0]);
    for (const name of names) {
      const own = texts[0]!.filter((text) => text.startsWith(name));
      expect(own, `${name}'s sentences are in the order they were written`).toEqual(
        expected.filter((text) => text.startsWith(name)),
      );
    }
  },
);

testAlone(
  "a message written without a server survives a reload and is sent once",
  async ({ site, people, strays }) => {
    strays.allow(networkGone);
    const { ming, hong } = await twoFriends(people);
    const atMing = await people.open(ming);
    await atMing.openConversation("小红");
    await atMing.page.context().setOffline(true);
    await atMing.send("网断了也要说");
    await expect(atMing.message("网断了也要说")).toHaveAttribute("aria-label", /发送中/);
    await atMing.page.context().setOffline(false);
    await site.kill();
    await site.restart();
    await atMing.page.reload();
    await atMing.openConversation("小红");
    await atMing.confirmed("网断了也要说");
    const atHong = await people.open(hong);
    await atHong.openConversation("小明");
    await expect(atHong.message("网断了也要说")).toBeVisible();
    expect(await atHong.transcript()).toEqual(["小明：网断了也要说"]);
  },
);

test("where WebSocket is blocked, long polling carries everything", async ({ people, strays }) => {
  strays.allow(/WebSocket/);
  const { ming, hong } = await twoFriends(people);
  const atMing = await people.visitor("小明");
  const polled: string[] = [];
  atMing.page.on("request", (request) => {
    if (request.url().includes("transport=polling")) polled.push(request.method());
  });
  await atMing.page.routeWebSocket(/\/realtime/, (socket) => socket.close({ code: 1006 }));
  await atMing.page.context().addCookies(await ming.cookies());
  await atMing.enter();
  await atMing.openConversation("小红");
  const atHong = await people.open(hong);
  await atHong.openConversation("小明");
  await atMing.send("走轮询的");
  await atMing.confirmed("走轮询的");
  await atHong.send("收到");
  await expect(atMing.message("收到")).toBeVisible();
  expect(polled).toContain("POST");
});
