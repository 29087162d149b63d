import "fake-indexeddb/auto";
import fc from "fast-check";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { WireNotice } from "../../../contract/notices.ts";
import { PROTOCOL_VERSION } from "../../../contract/version.ts";
import type { WireMessage } from "../../../contract/wire.ts";
import { openMemory } from "./database.ts";
import { browserMemory, noMemory } from "./memory.ts";
import type { WindowToKeep } from "./write.ts";

const ME = 1;
const GROUP = 7;
const JOINED_AT = "2026-01-01T00:00:00.000Z";
const PEOPLE = [{ id: 2, number: 10_002, name: "小红", signature: "" }];
let number = 0;
let name = "";

afterEach(async () => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await deleteDB(name);
});

function open(personId = ME, at = () => 1_000) {
  number += 1;
  name = `webqq-${number}-memory`;
  return browserMemory(name, personId, at);
}

function message(seq: number, more: Partial<WireMessage> = {}): WireMessage {
  const ids = { conversationId: GROUP, seq, rev: seq, senderId: 2, clientMessageId: `message-${seq}` };
  return { ...ids, kind: "text", body: `第${seq}句`, sentAt: JOINED_AT, ...more };
}
function notice(rev: number, afterSeq: number): WireNotice {
  const kind = "group:members-joined";
  return { conversationId: GROUP, rev, afterSeq, kind, actorId: 2, userIds: [2], at: JOINED_AT };
}
const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => message(from + at));

/** The window of a group in which everything was said from `from` to `to`, and nothing else happened. */
function windowOf(from: number, to: number, more: Partial<WindowToKeep> = {}): WindowToKeep {
  return {
    conversationId: GROUP,
    joinedAt: JOINED_AT,
    joinedSeq: 0,
    rev: to,
    messages: span(from, to),
    notices: [],
    hasOlder: from > 1,
    people: PEOPLE,
    seenFrom: 0,
    corrections: [],
    isUsed: true,
    ...more,
  };
}
const seqsOf = (part: { messages: WireMessage[] } | null) => part?.messages.map(({ seq }) => seq);
const pageBefore = (beforeSeq: number, rev: number, limit = 50) => ({
  conversationId: GROUP,
  joinedAt: JOINED_AT,
  rev,
  beforeSeq,
  limit,
});

describe("what is remembered", () => {
  test("comes back as it was: the latest first, the rest page by page down to the first", async () => {
    const memory = open();
    await memory.save(windowOf(1, 250, { notices: [notice(251, 0), notice(252, 200)], rev: 252 }));
    const window = await memory.read(GROUP, 100);
    expect(window).toMatchObject({ conversationId: GROUP, joinedAt: JOINED_AT, rev: 252, hasOlder: true });
    expect(seqsOf(window)).toEqual(seqsOf({ messages: span(151, 250) }));
    expect(window?.notices).toEqual([notice(252, 200)]);
    expect(window?.people).toEqual(PEOPLE);
    const page = await memory.older(pageBefore(151, 252, 100));
    expect(seqsOf(page)).toEqual(seqsOf({ messages: span(51, 150) }));
    expect(page).toMatchObject({ hasOlder: true, notices: [] });
    const last = await memory.older(pageBefore(51, 252, 100));
    expect(seqsOf(last)).toEqual(seqsOf({ messages: span(1, 50) }));
    expect(last).toMatchObject({ hasOlder: false, notices: [notice(251, 0)] });
    expect(await memory.older(pageBefore(1, 252))).toBeNull();
  });

  test("of a conversation in which nothing was said is that nothing was said", async () => {
    const memory = open();
    await memory.save(windowOf(1, 0, { rev: 1, notices: [notice(1, 0)] }));
    expect(await memory.read(GROUP, 100)).toMatchObject({
      messages: [],
      notices: [notice(1, 0)],
      hasOlder: false,
    });
  });

  test("grows at both ends, and keeps what a shorter window no longer holds", async () => {
    const memory = open();
    await memory.save(windowOf(101, 200));
    await memory.save(windowOf(51, 210));
    await memory.save(windowOf(151, 250));
    expect(seqsOf(await memory.read(GROUP, 1_000))).toEqual(seqsOf({ messages: span(51, 250) }));
  });

  test("has what messages carry, and of a kind of card that is not known, too", async () => {
    const memory = open();
    const cards = [
      { type: "group", number: 100_001, name: "三班" },
      { type: "of a later version", size: 3 },
    ] as unknown as WireMessage["card"][];
    const messages = cards.map((card, at) => message(at + 1, { card }));
    await memory.save(windowOf(1, 2, { messages }));
    expect((await memory.read(GROUP, 100))?.messages).toEqual(messages);
  });

  test("takes corrections of messages the window has let go of", async () => {
    const memory = open();
    await memory.save(windowOf(1, 200));
    const recalled = message(20, { rev: 201, body: "", recalled: { at: JOINED_AT, byId: 2 } });
    await memory.save(windowOf(101, 200, { rev: 201, corrections: [recalled] }));
    const page = await memory.older(pageBefore(101, 201, 100));
    expect(page?.messages[19]).toEqual(recalled);
  });

  test("is not carried on where changes may have been missed, or messages", async () => {
    const memory = open();
    await memory.save(windowOf(1, 100));
    await memory.save(windowOf(91, 150, { seenFrom: 120 }));
    expect(await memory.older(pageBefore(91, 150))).toBeNull();
    await memory.save(windowOf(200, 250));
    expect(seqsOf(await memory.read(GROUP, 1_000))).toEqual(seqsOf({ messages: span(200, 250) }));
  });

  test("of another membership is replaced", async () => {
    const memory = open();
    await memory.save(windowOf(1, 100));
    const again = { joinedAt: "2026-02-01T00:00:00.000Z", joinedSeq: 100, rev: 103, hasOlder: false };
    await memory.save(windowOf(101, 102, again));
    expect(seqsOf(await memory.read(GROUP, 1_000))).toEqual([101, 102]);
  });

  test("is not made older by a tab that is behind", async () => {
    const memory = open();
    await memory.save(windowOf(1, 100));
    await memory.save(windowOf(1, 90));
    expect((await memory.read(GROUP, 1))?.rev).toBe(100);
  });

  test("is only handed out while it is as true as asked", async () => {
    const memory = open();
    await memory.save(windowOf(1, 100));
    expect(await memory.older(pageBefore(51, 101))).toBeNull();
    expect(await memory.older({ ...pageBefore(51, 100), joinedAt: "another" })).toBeNull();
    expect(seqsOf(await memory.older(pageBefore(51, 100, 2)))).toEqual([49, 50]);
  });

  test("is bounded: the conversations opened last keep more than the others", async () => {
    let at = 0;
    const memory = open(ME, () => at);
    for (let id = 1; id <= 210; id++) {
      at = id;
      const messages = (id > 200 ? span(1, 130) : span(1, 2)).map((m) => ({ ...m, conversationId: id }));
      const rev = messages.length;
      await memory.save({ ...windowOf(1, rev), conversationId: id, messages });
    }
    await memory.tidy();
    const ids = await memory.list();
    expect(ids).toHaveLength(200);
    expect(ids[0]).toBe(210);
    expect((await memory.read(210, 1_000))?.messages).toHaveLength(130);
    const shortened = await memory.read(203, 1_000);
    expect(seqsOf(shortened)).toEqual(seqsOf({ messages: span(31, 130) }));
    expect(shortened?.hasOlder).toBe(true);
  });

  test("of one conversation is bounded, too", async () => {
    const memory = open();
    await memory.save(windowOf(1, 10_200));
    const window = await memory.read(GROUP, 20_000);
    expect(window?.messages[0]?.seq).toBe(201);
    expect(window?.messages).toHaveLength(10_000);
    expect(window?.hasOlder).toBe(true);
  });
});

describe("what is forgotten", () => {
  test("a conversation, everything, and other accounts", async () => {
    const other = open(2);
    await other.save(windowOf(1, 5));
    const othersName = name;
    const memory = open();
    await memory.save(windowOf(1, 5));
    await memory.tidy();
    await vi.waitFor(async () =>
      expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(othersName),
    );
    await memory.remove(GROUP);
    expect(await memory.read(GROUP, 10)).toBeNull();
    await memory.save(windowOf(1, 5));
    await memory.forget();
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(name);
    await memory.save(windowOf(1, 5));
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(name);
  });

  test("also where another tab sleeps with the database open", async () => {
    const memory = open();
    await memory.save(windowOf(1, 5));
    const asleep = await openDB(name);
    await memory.forget();
    expect(await asleep.count("messages")).toBe(0);
    asleep.close();
  });

  test.each<[string, object]>([
    ["another person", { personId: 2 }],
    ["another protocol", { protocol: PROTOCOL_VERSION + 1 }],
    ["a window that begins behind its end", { firstSeq: 9 }],
    ["a hole", { firstSeq: 0 }],
  ])("what is of %s", async (_what, change) => {
    const memory = open();
    await memory.save(windowOf(1, 5));
    const db = await openMemory(name, () => {});
    const record = await db.get("windows", GROUP);
    if (!record) throw new Error("nothing was saved");
    await db.put("windows", { ...record, ...change });
    db.close();
    expect(await memory.read(GROUP, 100)).toBeNull();
    expect(await memory.list()).toEqual([]);
  });

  test("what an older or newer version kept", async () => {
    for (const version of [1, 9]) {
      const memory = open();
      const strange = await openDB(name, version, { upgrade: (db) => void db.createObjectStore("others") });
      strange.close();
      expect(await memory.read(GROUP, 100)).toBeNull();
      await memory.save(windowOf(1, 5));
      expect(await memory.read(GROUP, 100)).toBeNull();
      await deleteDB(name);
    }
  });

  test("garbage of any kind, without a word", async () => {
    const anything = fc.anything({ withDate: true, withTypedArray: true, withMap: true });
    // Numbers that could be meant are worse than what nobody would write.
    const junk = fc.oneof(anything, fc.integer({ min: -1, max: 8 }));
    const field = fc.constantFrom("joinedAt", "rev", "firstSeq", "lastSeq", "hasOlder", "people", "personId");
    const fieldOfRow = fc.constantFrom("senderId", "rev", "clientMessageId", "body", "sentAt", "mentions");
    await fc.assert(
      fc.asyncProperty(field, fieldOfRow, junk, junk, async (inRecord, inRow, first, second) => {
        const memory = open();
        await memory.save(windowOf(1, 5));
        const db = await openMemory(name, () => {});
        const record = await db.get("windows", GROUP);
        const put = async (store: "windows" | "messages", value: object) => {
          // What cannot be stored cannot be found either.
          await db.put(store, value as never).catch(() => {});
        };
        await put("windows", { ...record, [inRecord]: first });
        await put("messages", { ...message(3), [inRow]: second });
        db.close();
        const window = await memory.read(GROUP, 100);
        for (const { seq, body, sentAt, senderId } of window?.messages ?? [])
          expect([typeof seq, typeof body, typeof sentAt, typeof senderId]).toEqual([
            "number",
            "string",
            "string",
            "number",
          ]);
        // Either it is trusted, or it is gone; both leave a memory that goes on.
        await memory.save(windowOf(1, 6));
        // Damage outside of what was read is found now, and is gone then.
        const lastSeq = seqsOf(await memory.read(GROUP, 100))?.at(-1);
        expect([undefined, 5, 6]).toContain(lastSeq);
        await memory.save(windowOf(1, 6));
        expect(seqsOf(await memory.read(GROUP, 100))?.at(-1)).toBe(window?.rev && window.rev > 6 ? 5 : 6);
        await memory.forget();
      }),
      { numRuns: 150 },
    );
  });
});

describe("without a memory", () => {
  test("nothing is kept, and nothing fails", async () => {
    vi.stubGlobal("indexedDB", undefined);
    for (const memory of [noMemory(), open()]) {
      await memory.save(windowOf(1, 5));
      expect(await memory.read(GROUP, 100)).toBeNull();
      expect(await memory.older(pageBefore(3, 5))).toBeNull();
      expect(await memory.list()).toEqual([]);
      await memory.remove(GROUP);
      await memory.tidy();
      await memory.forget();
    }
  });

  test("a disk that is full ends it, and what was kept makes room", async () => {
    const memory = open();
    await memory.save(windowOf(1, 5));
    const full = new DOMException("full", "QuotaExceededError");
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw full;
    });
    await memory.save(windowOf(1, 6));
    vi.restoreAllMocks();
    expect(await memory.read(GROUP, 100)).toBeNull();
    expect((await indexedDB.databases()).map((db) => db.name)).not.toContain(name);
  });
});
