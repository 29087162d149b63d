import { afterEach, expect, test, vi } from "vitest";
import { retryDelayMs } from "../connection/backoff.ts";
import { createGate } from "../connection/gate.ts";
import { secondsOf } from "../connection/retry-after.ts";
import { browserDrafts } from "./drafts.ts";
import { newClientMessageId } from "./new-id.ts";
import { browserOutbox } from "./outbox.ts";

afterEach(() => void vi.unstubAllGlobals());

const row = {
  clientMessageId: "12345678",
  conversationId: 1,
  body: "话",
  createdAt: 1,
  state: "sending",
  refusal: null,
} as const;

test("an outbox without IndexedDB, or with a broken one, keeps its rows in memory", async () => {
  for (const broken of [
    undefined,
    {
      open: () => {
        throw new Error("refused");
      },
    },
  ]) {
    vi.stubGlobal("indexedDB", broken);
    const outbox = browserOutbox("webqq-broken");
    await outbox.put(row);
    expect(await outbox.load()).toEqual([row]);
    await outbox.remove(row.clientMessageId);
    expect(await outbox.load()).toEqual([]);
    await outbox.clear();
  }
});

test("drafts are kept one by one, and only this account's are cleared", () => {
  const kept = new Map<string, string>([["somebody else's", "x"]]);
  const storage = new Proxy(
    {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
    {
      ownKeys: () => [...kept.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
    },
  );
  vi.stubGlobal("localStorage", storage);
  const drafts = browserDrafts("webqq:1:draft:");
  drafts.save(5, "还没写完");
  drafts.save(6, "也没有");
  drafts.save(6, "");
  expect(drafts.load()).toEqual({ 5: "还没写完" });
  drafts.clear();
  expect([...kept.keys()]).toEqual(["somebody else's"]);
});

test("drafts without localStorage are no reason to fail", () => {
  vi.stubGlobal("localStorage", {
    setItem: () => {
      throw new Error("full");
    },
  });
  const drafts = browserDrafts("webqq:1:draft:");
  drafts.save(5, "x");
  expect(drafts.load()).toEqual({});
});

test("ids are fit for the contract, and different", () => {
  const ids = new Set(Array.from({ length: 100 }, newClientMessageId));
  expect(ids.size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
});

test("retries begin within a second, grow, and stay between half a second and ten", () => {
  expect(retryDelayMs(0, () => 0)).toBe(500);
  expect(retryDelayMs(0, () => 1)).toBe(1_000);
  expect(retryDelayMs(3, () => 1)).toBe(8_000);
  expect(retryDelayMs(500, () => 1)).toBe(10_000);
  expect(retryDelayMs(500, () => 0)).toBe(500);
});

test("the server's word on when to come back counts, within reason", () => {
  expect(secondsOf({ code: "too_many_requests", params: { seconds: 7 } })).toBe(7);
  expect(secondsOf({ code: "too_many_requests", params: { seconds: 86_400 } })).toBe(60);
  expect(secondsOf({ code: "server_busy" })).toBe(2);
});

test("a gate: who waits is let in, told no, or told no in time", async () => {
  const gate = createGate();
  const waiting = gate.wait(1_000);
  gate.close();
  gate.open();
  expect(await waiting).toBe(true);
  expect(await gate.wait(1_000)).toBe(true);
  gate.close();
  expect(await gate.wait(5)).toBe(false);
  const late = gate.wait(1_000);
  gate.giveUp();
  expect(await late).toBe(false);
});
