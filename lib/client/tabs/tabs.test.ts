import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PendingMessage } from "../types.ts";
import { browserTabs } from "./browser-tabs.ts";
import { createLeadership, type Leadership } from "./leadership.ts";
import type { TabMessage } from "./tabs.ts";

let number = 0;
let name = "";
beforeEach(() => {
  number += 1;
  name = `tabs-${number}`;
});
const opened: Leadership[] = [];
afterEach(() => {
  for (const leadership of opened.splice(0)) leadership.stepAside();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function openTab(isWaiting: () => boolean = () => true) {
  const onLead = vi.fn();
  const prepare = async () => {};
  const leadership = createLeadership({ tabs: browserTabs(name), prepare, onLead, isWaiting });
  opened.push(leadership);
  return { ...leadership, onLead };
}
const leads = (tab: Pick<Leadership, "isLeader">) => vi.waitFor(() => expect(tab.isLeader()).toBe(true));

describe("who sends", () => {
  test("is the first tab that is connected, then the one that has waited longest", async () => {
    const [first, second, third] = [openTab(), openTab(), openTab()];
    first.seek();
    await leads(first);
    second.seek();
    third.seek();
    await vi.waitFor(async () => expect((await navigator.locks.query()).pending).toHaveLength(2));
    expect([second.isLeader(), third.isLeader()]).toEqual([false, false]);
    first.stepAside();
    await leads(second);
    expect([first.isLeader(), third.isLeader()]).toEqual([false, false]);
    first.seek();
    second.stepAside();
    await leads(third);
    third.stepAside();
    await leads(first);
    expect(first.onLead).toHaveBeenCalledTimes(2);
  });

  test("is nobody who has given up waiting", async () => {
    const [first, second] = [openTab(), openTab()];
    first.seek();
    await leads(first);
    second.seek();
    second.stepAside();
    first.stepAside();
    first.seek();
    await leads(first);
    expect(second.onLead).not.toHaveBeenCalled();
  });

  test("is another when the one who leads is asleep, and it waits for its turn again", async () => {
    const [asleep, awake] = [openTab(), openTab()];
    asleep.seek();
    await leads(asleep);
    awake.seek();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    awake.watch();
    vi.runAllTimers();
    vi.useRealTimers();
    await leads(awake);
    await vi.waitFor(() => expect(asleep.isLeader()).toBe(false));
    awake.stepAside();
    await leads(asleep);
  });

  test("stays the same while nothing waits", async () => {
    const [first, second] = [openTab(), openTab(() => false)];
    first.seek();
    await leads(first);
    second.seek();
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    second.watch();
    vi.runAllTimers();
    vi.useRealTimers();
    expect(second.isLeader()).toBe(false);
    expect(first.isLeader()).toBe(true);
  });

  test("is everybody where the browser has no locks, or refuses them", async () => {
    const refused = { locks: { request: () => Promise.reject(new DOMException("no", "SecurityError")) } };
    for (const navigator of [{}, refused]) {
      vi.stubGlobal("navigator", navigator);
      const [first, second] = [openTab(), openTab()];
      first.seek();
      second.seek();
      await leads(first);
      await leads(second);
      for (const leadership of opened.splice(0)) leadership.stepAside();
    }
  });

  test("steps aside before its page is put to sleep", async () => {
    const page = new EventTarget();
    vi.stubGlobal("document", page);
    const [first, second] = [openTab(), openTab()];
    first.seek();
    await leads(first);
    second.seek();
    await vi.waitFor(async () => expect((await navigator.locks.query()).pending).toHaveLength(1));
    page.dispatchEvent(new Event("freeze"));
    await leads(second);
    expect(first.isLeader()).toBe(false);
  });
});

describe("what tabs tell", () => {
  const row: PendingMessage = {
    clientMessageId: "12345678",
    conversationId: 1,
    body: "话",
    createdAt: 1,
    state: "sending",
    refusal: null,
  };

  test("is heard by the others, in order, and not by those who have left", async () => {
    const [first, second, third] = [browserTabs(name), browserTabs(name), browserTabs(name)];
    const heard: [string, TabMessage][] = [];
    const stops = [first, second, third].map((tab, at) =>
      tab.listen((message) => heard.push([`${at}`, message])),
    );
    stops[2]?.();
    first.tell({ kind: "pending", row });
    first.tell({ kind: "discarded", row });
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(heard).toEqual([
      ["1", { kind: "pending", row }],
      ["1", { kind: "discarded", row }],
    ]);
    for (const stop of stops) stop();
  });

  test("can be told by a tab that has stopped to listen", async () => {
    const [first, second] = [browserTabs(name), browserTabs(name)];
    const heard: TabMessage[] = [];
    const stop = first.listen((message) => heard.push(message));
    second.listen(() => {})();
    second.tell({ kind: "ended" });
    await vi.waitFor(() => expect(heard).toEqual([{ kind: "ended" }]));
    stop();
  });

  test("is nothing where the browser has no channel", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const tabs = browserTabs(name);
    const stop = tabs.listen(() => {});
    tabs.tell({ kind: "ended" });
    stop();
  });
});
