import { describe, expect, it } from "vitest";
import type { WireNotice } from "../contract/notices.ts";
import type { WireMessage } from "../contract/wire.ts";
import { createTimelineRows, type TimelineInput } from "./timeline-rows.ts";

const ME = 1;
const MING = 2;
const HONG = 3;
const noon = Date.parse("2026-03-02T12:00:00Z");
const minutes = (count: number) => count * 60_000;

const message = (seq: number, senderId: number, at = noon): WireMessage => ({
  conversationId: 7,
  seq,
  rev: seq,
  senderId,
  clientMessageId: `client-${seq}`,
  kind: "text",
  body: `第 ${seq} 条`,
  sentAt: new Date(at).toISOString(),
});

const notice = (rev: number, afterSeq: number, at = noon): WireNotice => ({
  conversationId: 7,
  rev,
  afterSeq,
  kind: "group:member-left",
  actorId: MING,
  userIds: [MING],
  at: new Date(at).toISOString(),
});

const rowsOf = (input: Partial<TimelineInput>) =>
  createTimelineRows()({
    messages: [],
    notices: [],
    pending: [],
    dividerSeq: null,
    meId: ME,
    dayOf: (at) => new Date(at).toISOString().slice(0, 10),
    ...input,
  });

/** "^" begins a group, "$" ends it. */
const sketch = (input: Partial<TimelineInput>) =>
  rowsOf(input).map((row) => {
    if (row.kind === "message") return `${row.isFirst ? "^" : ""}${row.message.seq}${row.isLast ? "$" : ""}`;
    if (row.kind === "pending") return `${row.isFirst ? "^" : ""}pending${row.isLast ? "$" : ""}`;
    return row.kind;
  });

describe("the rows of a history", () => {
  it("shows nothing for nothing", () => {
    expect(sketch({})).toEqual([]);
  });

  it("groups messages of one sender within five minutes", () => {
    const messages = [
      message(1, MING),
      message(2, MING, noon + minutes(4)),
      message(3, MING, noon + minutes(10)),
      message(4, HONG, noon + minutes(10)),
    ];
    expect(sketch({ messages })).toEqual(["day", "^1", "2$", "^3$", "^4$"]);
  });

  it("lets what is left of a recalled message stand alone", () => {
    const recalled = { at: new Date(noon).toISOString(), byId: MING };
    const messages = [message(1, MING), { ...message(2, MING), body: "", recalled }, message(3, MING)];
    expect(sketch({ messages })).toEqual(["day", "^1$", "^2$", "^3$"]);
  });

  it("separates days, and a group ends with its day", () => {
    const late = Date.parse("2026-03-02T23:59:00Z");
    expect(sketch({ messages: [message(1, MING, late), message(2, MING, late + minutes(2))] })).toEqual([
      "day",
      "^1$",
      "day",
      "^2$",
    ]);
  });

  it("puts a notice after its message, before and after everything", () => {
    expect(
      sketch({
        messages: [message(1, MING), message(2, MING)],
        notices: [notice(1, 0), notice(3, 1), notice(4, 2)],
      }),
    ).toEqual(["day", "notice", "^1$", "notice", "^2$", "notice"]);
  });

  it("shows notices where nobody has written yet", () => {
    expect(sketch({ notices: [notice(1, 0)] })).toEqual(["day", "notice"]);
  });

  it("puts the divider before the first unread message of somebody else", () => {
    const messages = [message(1, MING), message(2, MING), message(3, MING)];
    expect(sketch({ messages, dividerSeq: 1 })).toEqual(["day", "^1$", "unread", "^2", "3$"]);
    expect(sketch({ messages: [message(1, MING), message(2, ME), message(3, MING)], dividerSeq: 1 })).toEqual(
      ["day", "^1$", "^2$", "unread", "^3$"],
    );
    expect(sketch({ messages, dividerSeq: 3 })).toEqual(["day", "^1", "2", "3$"]);
    expect(sketch({ messages, dividerSeq: 0 })).toEqual(["day", "unread", "^1", "2", "3$"]);
  });

  it("shows no divider while the first unread message is not loaded", () => {
    expect(sketch({ messages: [message(50, MING)], dividerSeq: 20 })).toEqual(["day", "^50$"]);
  });

  it("ends with what is under way, grouped with my last message", () => {
    const pending = [{ clientMessageId: "new", createdAt: noon + minutes(1), body: "在路上" }];
    expect(sketch({ messages: [message(1, ME)], pending })).toEqual(["day", "^1", "pending$"]);
  });

  it("opens no older day for a message that failed long ago", () => {
    const pending = [{ clientMessageId: "old", createdAt: noon - minutes(3_000), body: "没发出去" }];
    expect(sketch({ messages: [message(1, MING)], pending })).toEqual(["day", "^1$", "^pending$"]);
  });

  it("keeps the key of a message that is confirmed, and never shows it twice", () => {
    const pending = [{ clientMessageId: "client-1", createdAt: noon, body: "第 1 条" }];
    const before = rowsOf({ pending }).at(-1);
    const both = rowsOf({ messages: [message(1, ME)], pending });
    expect(both.map((row) => row.kind)).toEqual(["day", "message"]);
    expect(both.at(-1)?.key).toBe(before?.key);
  });

  it("keeps the keys of what was shown when older messages come in", () => {
    const later = [message(3, MING), message(4, HONG)];
    const keys = new Set(
      rowsOf({ messages: later }).flatMap((row) => (row.kind === "message" ? [row.key] : [])),
    );
    const all = rowsOf({ messages: [message(1, MING), message(2, ME), ...later] }).map((row) => row.key);
    expect(all).toEqual(expect.arrayContaining([...keys]));
    expect(new Set(all).size).toBe(all.length);
  });

  it("looks at every message of a long history once", () => {
    const messages = Array.from({ length: 20_000 }, (_, index) =>
      message(index + 1, (index >> 2) % 5, noon + index * 30_000),
    );
    let looks = 0;
    const watched = new Proxy(messages, {
      get(target, key, receiver) {
        if (typeof key === "string" && /^\d+$/.test(key) && key !== "0") looks += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    expect(rowsOf({ messages: watched }).length).toBeGreaterThan(20_000);
    expect(looks).toBe(messages.length - 1);
  });
});

describe("the rows of a history that changes", () => {
  const said = [MING, MING, ME, HONG, HONG, MING].map((who, at) =>
    message(at + 1, who, noon + minutes(at * 3)),
  );
  const input: TimelineInput = {
    messages: [],
    notices: [notice(3, 1, noon + minutes(1)), notice(6, 3, noon + minutes(7))],
    pending: [],
    dividerSeq: 4,
    meId: ME,
    dayOf: (at) => new Date(at).toISOString().slice(0, 10),
  };
  const pending = { clientMessageId: "client-9", createdAt: noon + minutes(16), body: "在吗" };
  const recalled = { at: new Date(noon).toISOString(), byId: HONG };

  const changes: [string, Partial<TimelineInput>[]][] = [
    ["messages come one by one", said.map((_, at) => ({ messages: said.slice(0, at + 1) }))],
    ["several come at once", [2, 3, 6].map((count) => ({ messages: said.slice(0, count) }))],
    ["older ones are put in front", [3, 1, 0].map((from) => ({ messages: said.slice(from) }))],
    [
      "one is recalled",
      [{ messages: said }, { messages: said.with(4, { ...(said[4] ?? message(5, HONG)), recalled }) }],
    ],
    [
      "one of mine waits, fails and arrives",
      [
        { messages: said.slice(0, 5), pending: [pending] },
        { messages: said, pending: [pending] },
        { messages: [...said, { ...message(7, ME, noon + minutes(16)), clientMessageId: "client-9" }] },
      ],
    ],
    ["the divider moves", [{ messages: said }, { messages: said, dividerSeq: null }]],
    [
      "a notice comes, and a message after it",
      [
        { messages: said.slice(0, 5), notices: input.notices },
        { messages: said.slice(0, 5), notices: [...input.notices, notice(9, 5, noon + minutes(13))] },
        { messages: said, notices: [...input.notices, notice(9, 5, noon + minutes(13))] },
      ],
    ],
  ];

  it.each(changes)("makes the rows that are made at once when %s", (_name, steps) => {
    const grow = createTimelineRows();
    for (const step of steps) {
      const now = { ...input, ...step };
      expect(grow(now)).toEqual(createTimelineRows()(now));
    }
  });

  it("leaves the rows alone that it has made before", () => {
    const grow = createTimelineRows();
    const plain = { ...input, notices: [] };
    const first = grow({ ...plain, messages: said.slice(0, 1) });
    const before = structuredClone(first);
    const second = grow({ ...plain, messages: said.slice(0, 2) });
    expect(first).toEqual(before);
    const third = grow({ ...plain, messages: said });
    expect(third[0]).toBe(second[0]);
  });
});
