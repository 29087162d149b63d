import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleConversation, sampleGroup, samplePerson, samplePersonal } from "#test/wire-samples.ts";
import type { WireNotice } from "../../contract/notices.ts";
import type { WireMessage, WirePersonal } from "../../contract/wire.ts";
import type { ConversationState, MessengerState } from "../state.ts";
import { applyEvent } from "../timeline.ts";
import { applyChanges } from "./changes.ts";
import { stateOfSnapshot } from "./personal.ts";
import { applyRemembered, type RememberedWindow } from "./remembered.ts";
import { hasWindow } from "./window.ts";

const GROUP = 7;
const at = (rev: number) => new Date(Date.UTC(2026, 0, 1) + rev * 1_000).toISOString();
const person = samplePerson;

/** What each rev of a conversation was: a message, or somebody who came in. */
type Kind = "message" | "notice";
type Row = { message: WireMessage } | { notice: WireNotice };

function historyOf(kinds: readonly Kind[]): Row[] {
  let seq = 0;
  return kinds.map((kind, index): Row => {
    const rev = index + 1;
    if (kind === "notice")
      return {
        notice: {
          conversationId: GROUP,
          rev,
          afterSeq: seq,
          kind: "group:members-joined",
          actorId: 100 + rev,
          userIds: [100 + rev],
          at: at(rev),
        },
      };
    seq += 1;
    const body = `第${seq}句`;
    const ids = { conversationId: GROUP, seq, rev, senderId: 2, clientMessageId: `message-${seq}` };
    return { message: { ...ids, kind: "text", body, sentAt: at(rev) } as WireMessage };
  });
}

const messagesOf = (rows: Row[]) => rows.flatMap((row) => ("message" in row ? [row.message] : []));
const noticesOf = (rows: Row[]) => rows.flatMap((row) => ("notice" in row ? [row.notice] : []));

/** What the server answers a client that starts when these rows stand. */
function snapshot(rows: Row[]): WirePersonal {
  const lastMessage = messagesOf(rows).at(-1) ?? null;
  const conversation = sampleConversation({
    id: GROUP,
    kind: "group",
    group: sampleGroup({ memberCount: 3 + noticesOf(rows).length }),
    lastSeq: messagesOf(rows).length,
    lastRev: rows.length,
    lastMessage,
    lastAt: lastMessage?.sentAt ?? at(0),
  });
  return samplePersonal({ rev: 1, conversations: [conversation] });
}

function windowOf(rows: Row[], keep = 100, more: Partial<RememberedWindow> = {}): RememberedWindow {
  const all = messagesOf(rows);
  const messages = all.slice(-keep);
  const firstSeq = messages[0]?.seq ?? 0;
  return {
    conversationId: GROUP,
    joinedAt: at(0),
    rev: rows.length,
    messages,
    notices: noticesOf(rows).filter(({ afterSeq }) => afterSeq >= firstSeq),
    hasOlder: all.length > messages.length,
    people: [person(2)],
    ...more,
  };
}

function changesSince(rows: Row[], sinceRev: number, page: number) {
  const rev = Math.min(rows.length, sinceRev + page);
  const part = rows.slice(sinceRev, rev);
  const isComplete = rev === rows.length;
  const lists = {
    messages: messagesOf(part),
    notices: noticesOf(part),
    members: [],
    group: null,
    faces: null,
  };
  return { changes: [{ conversationId: GROUP, ...lists, rev, isComplete, isTooFar: false }], people: [] };
}

function withAnswer(
  state: MessengerState,
  sinceRev: number,
  answer: Parameters<typeof applyChanges>[1],
): MessengerState {
  return applyChanges(state, answer, [{ conversationId: GROUP, sinceRev }]);
}

function withEvent(state: MessengerState, row: Row): MessengerState {
  if ("message" in row)
    return applyEvent(state, "message:posted", {
      conversationId: GROUP,
      messages: [row.message],
      people: [],
    }).state;
  return applyEvent(state, row.notice.kind as "group:members-joined", {
    notice: row.notice,
    members: [],
    people: [],
  }).state;
}

function groupIn(state: MessengerState): ConversationState {
  const group = state.conversations[GROUP];
  if (!group) throw new Error("the group is gone");
  return group;
}

const kinds = fc.array(fc.constantFrom<Kind>("message", "message", "message", "notice"), { maxLength: 40 });

describe("a remembered window", () => {
  test("is the whole truth when nothing has changed since", () => {
    const rows = historyOf(["message", "notice", "message"]);
    const group = groupIn(applyRemembered(stateOfSnapshot(snapshot(rows)), windowOf(rows)));
    expect(group).toMatchObject({ isLoaded: true, rememberedRev: null, hasOlder: false });
    expect(group.messages).toEqual(messagesOf(rows));
  });

  test("behind the server is shown as it is, and leaves the rest of the conversation alone", () => {
    const rows = historyOf(["message", "message", "notice", "message"]);
    const state = stateOfSnapshot(snapshot(rows));
    const group = groupIn(applyRemembered(state, windowOf(rows.slice(0, 1))));
    expect(group).toMatchObject({ isLoaded: false, rememberedRev: 1, lastSeq: 3, lastRev: 4 });
    expect(group.messages.map(({ seq }) => seq)).toEqual([1]);
    expect(group.lastMessage?.seq).toBe(3);
  });

  test("ends where it was remembered, however much happens, until the changes since are there", () => {
    fc.assert(
      fc.property(
        kinds,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(20),
        (all, a, b, page, keep) => {
          const rows = historyOf(all);
          const startedAt = a % (rows.length + 1);
          const rememberedAt = b % (startedAt + 1);
          const window = windowOf(rows.slice(0, rememberedAt), keep + 1);
          let state = applyRemembered(stateOfSnapshot(snapshot(rows.slice(0, startedAt))), window);
          expect(hasWindow(groupIn(state))).toBe(true);
          // Events arrive between the pages of the catching up.
          for (let known = startedAt; ; known = Math.min(rows.length, known + 2)) {
            for (const row of rows.slice(startedAt, known)) state = withEvent(state, row);
            const { rememberedRev, lastRev, isLoaded } = groupIn(state);
            if (isLoaded && known === rows.length) break;
            const answer = (sinceRev: number) => changesSince(rows.slice(0, known), sinceRev, page);
            // What is asked for the rest of the conversation begins behind the window.
            if (known % 3 === 0) state = withAnswer(state, lastRev, answer(lastRev));
            if (rememberedRev !== null) state = withAnswer(state, rememberedRev, answer(rememberedRev));
          }
          const fresh = stateOfSnapshot(snapshot(rows));
          const { messages, notices, ...rest } = groupIn(state);
          const { isLoaded, hasOlder, pagesFromRev } = rest;
          const { messages: _m, notices: _n, ...expected } = groupIn(fresh);
          expect(rest).toEqual({ ...expected, isLoaded, hasOlder, pagesFromRev });
          const from = window.messages[0]?.seq ?? 1;
          expect(messages).toEqual(messagesOf(rows).filter(({ seq }) => seq >= from));
          const kept = new Set(notices.map(({ rev }) => rev));
          for (const notice of noticesOf(rows))
            if (notice.rev > rememberedAt || notice.afterSeq >= from) expect(kept).toContain(notice.rev);
        },
      ),
    );
  });

  const rows = historyOf(["message", "message", "message"]);
  test.each<[string, RememberedWindow]>([
    ["of another membership", windowOf(rows, 9, { joinedAt: at(5) })],
    ["ahead of the server", windowOf(rows, 9, { rev: 4 })],
    ["with messages the server does not have", { ...windowOf(historyOf(Array(4).fill("message"))), rev: 2 }],
    ["that ends too early for its rev", { ...windowOf(rows.slice(0, 2)), rev: 3 }],
    ["that begins after a hole nobody would fill", windowOf(rows, 1, { hasOlder: false })],
    ["that promises more than there is", windowOf(rows, 9, { hasOlder: true })],
    ["of a conversation that is gone", windowOf(rows, 9, { conversationId: 99 })],
  ])("%s is not trusted", (_what, window) => {
    const state = stateOfSnapshot(snapshot(rows));
    expect(applyRemembered(state, window)).toBe(state);
  });

  test("never takes the place of a loaded one, and never makes a person older", () => {
    const state = stateOfSnapshot({ ...snapshot(rows), people: [{ ...person(2), name: "新名字" }] });
    const once = applyRemembered(state, windowOf(rows));
    expect(applyRemembered(once, windowOf(rows.slice(0, 1)))).toBe(once);
    expect(once.people[2]?.name).toBe("新名字");
  });

  test("too far behind is let go of", () => {
    const state = applyRemembered(stateOfSnapshot(snapshot(rows)), windowOf(rows.slice(0, 1)));
    const [changes] = changesSince(rows, 1, 0).changes;
    if (!changes) throw new Error("no changes");
    const next = withAnswer(state, 1, { changes: [{ ...changes, isTooFar: true }], people: [] });
    expect(groupIn(next)).toMatchObject({ isLoaded: false, rememberedRev: null, messages: [], lastSeq: 3 });
  });
});
