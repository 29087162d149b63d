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

/** A localStorage of one's own. */
function stubStorage(kept: Map<string, string>): void {
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
}

test("drafts are kept one by one, and only this account's are cleared", () => {
  const kept = new Map<string, string>([["somebody else's", "x"]]);
  stubStorage(kept);
  const drafts = browserDrafts("webqq:1:draft:");
  const unfinished = { text: "@小明 还没写完", mentions: [{ userId: 2, start: 0, length: 3 }] };
  drafts.save(5, unfinished);
  drafts.save(6, { text: "也没有", mentions: [] });
  drafts.save(6, { text: "", mentions: [] });
  expect(drafts.load()).toEqual({ 5: unfinished });
  drafts.clear();
  expect([...kept.keys()]).toEqual(["somebody else's"]);
});

test("a draft that was kept as plain text, or with names that do not fit, is text", () => {
  const prefix = "webqq:1:draft:";
  const beyond = { text: "@小明", mentions: [{ userId: 2, start: 0, length: 9 }] };
  const broken = { text: "@小明", mentions: "?" };
  stubStorage(
    new Map([
      [`${prefix}1`, "还没写完"],
      [`${prefix}2`, "42"],
      [`${prefix}3`, '{"a":1}'],
      [`${prefix}4`, "null"],
      [`${prefix}5`, JSON.stringify(beyond)],
      [`${prefix}6`, JSON.stringify(broken)],
    ]),
  );
  const texts = ["还没写完", "42", '{"a":1}', "null", "@小明", "@小明"];
  const expected = texts.map((text, at) => [at + 1, { text, mentions: [] }]);
  expect(browserDrafts(prefix).load()).toEqual(Object.fromEntries(expected));
});

test("drafts without localStorage are no reason to fail", () => {
  vi.stubGlobal("localStorage", {
    setItem: () => {
      throw new Error("full");
    },
  });
  const drafts = browserDrafts("webqq:1:draft:");
  drafts.save(5, { text: "x", mentions: [] });
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
