import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sampleConversation, sampleGroup, samplePerson, samplePersonal } from "#test/wire-samples.ts";
import type { EventMap, EventName } from "../contract/events.ts";
import type { WireMember } from "../contract/group/wire.ts";
import type { NoticeKind, WireNotice } from "../contract/notices.ts";
import type { WireChanges } from "../contract/queries.ts";
import type { WireConversation, WireMessage, WirePersonal } from "../contract/wire.ts";
import { applyChanges, applyHeads } from "./apply/changes.ts";
import { applyHistoryPage, applyMembers } from "./apply/history.ts";
import { applyPersonal, stateOfSnapshot } from "./apply/personal.ts";
import { facesOf } from "./faces.ts";
import type { MessengerState } from "./state.ts";
import { applyEvent } from "./timeline.ts";
import { unread } from "./unread.ts";

const ME = 1;
const GROUP = 7;
const at = (n: number) => new Date(Date.UTC(2026, 0, 1) + n * 1_000).toISOString();

const person = samplePerson;
function member(id: number, role: WireMember["role"] = "member"): WireMember {
  return { person: person(id), role, card: "", title: "", joinedAt: at(0), silencedUntil: null };
}
const conversation = (more: Partial<WireConversation> = {}) =>
  sampleConversation({ id: GROUP, kind: "group", group: sampleGroup(), ...more });
const personal = (more: Partial<WirePersonal> = {}) =>
  samplePersonal({ conversations: [conversation()], people: [person(2), person(3)], ...more });
function message(seq: number, rev: number, senderId = 2): WireMessage {
  const clientMessageId = `id-of-${seq}`;
  return {
    conversationId: GROUP,
    seq,
    rev,
    senderId,
    clientMessageId,
    kind: "text",
    body: `第${seq}句`,
    sentAt: at(seq),
  };
}
/** The same message, taken back at this rev. */
function recalled(message: WireMessage, rev: number): WireMessage {
  return { ...message, rev, body: "", recalled: { at: at(rev), byId: message.senderId } };
}
function recall(message: WireMessage, rev: number): EventMap["message:recalled"] {
  return { message: recalled(message, rev), people: [person(message.senderId)] };
}
function posted(...messages: WireMessage[]): EventMap["message:posted"] {
  return { conversationId: GROUP, messages, people: [person(2)] };
}
function notice(rev: number, kind: NoticeKind, userIds: number[], afterSeq = 0): WireNotice {
  return { conversationId: GROUP, rev, afterSeq, kind, actorId: 2, userIds, at: at(rev) };
}

/** A client that has the group open. */
function opened(): MessengerState {
  const page = { messages: [], notices: [], people: [], hasOlder: false, rev: 0 };
  const state = applyHistoryPage(stateOfSnapshot(personal()), GROUP, null, page);
  const members = [member(2, "owner"), member(3), member(ME)];
  return applyMembers(state, GROUP, { members, rev: 0 });
}
const groupIn = (state: MessengerState) => state.conversations[GROUP]!;

describe("events", () => {
  test("the next is applied, a known one changes nothing, a hole is reported", () => {
    const first = applyEvent(opened(), "message:posted", posted(message(1, 1)));
    expect(first.gap).toBeUndefined();
    expect(groupIn(first.state)).toMatchObject({ lastSeq: 1, lastRev: 1, lastAt: at(1) });
    expect(unread(groupIn(first.state))).toBe(1);

    const again = applyEvent(first.state, "message:posted", posted(message(1, 1)));
    expect(again.state).toBe(first.state);

    const hole = applyEvent(first.state, "message:posted", posted(message(3, 3)));
    expect(hole).toEqual({ state: first.state, gap: GROUP });
  });

  test("a batch that is partly known brings its rest", () => {
    const { state } = applyEvent(opened(), "message:posted", posted(message(1, 1)));
    const rest = applyEvent(state, "message:posted", posted(message(1, 1), message(2, 2), message(3, 3)));
    expect(groupIn(rest.state).messages.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(groupIn(rest.state).lastRev).toBe(3);
  });

  test("what I sent is read, and what stood before it", () => {
    const { state } = applyEvent(
      opened(),
      "message:posted",
      posted(message(1, 1), message(2, 2, ME), message(3, 3)),
    );
    expect(unread(groupIn(state))).toBe(1);
  });

  test("a conversation that is not known yet is a hole in the person's own stream", () => {
    const event = { ...posted(message(1, 1)), conversationId: 99 };
    expect(applyEvent(opened(), "message:posted", event).gap).toBe("person");
    const renamed = { rev: 2, person: person(3, "新名字") };
    expect(applyEvent(opened(), "person:updated", renamed).gap).toBe("person");
  });

  test("notices change members, their number and roles", () => {
    const joined = { notice: notice(1, "group:members-joined", [4]), members: [member(4)], people: [] };
    const one = applyEvent(opened(), "group:members-joined", joined).state;
    expect(groupIn(one).group?.memberCount).toBe(4);
    expect(groupIn(one).members?.[4]?.person.name).toBe("人4");
    expect(one.people[4]?.name).toBe("人4");

    const appointed = {
      notice: notice(2, "group:admin-appointed", [ME]),
      members: [member(ME, "admin")],
      people: [],
    };
    const two = applyEvent(one, "group:admin-appointed", appointed).state;
    expect(groupIn(two).membership.role).toBe("admin");
    expect(groupIn(two).members?.[ME]?.role).toBe("admin");

    const left = { notice: notice(3, "group:member-left", [3]), members: [], people: [] };
    const three = applyEvent(two, "group:member-left", left).state;
    expect(groupIn(three).group?.memberCount).toBe(3);
    expect(Object.keys(groupIn(three).members ?? {})).toEqual(["1", "2", "4"]);
    expect(groupIn(three).notices).toHaveLength(3);
    expect(unread(groupIn(three))).toBe(0);
  });

  test("a friend's new name is everywhere at once; untouched parts keep their identity", () => {
    const before = opened();
    const { state } = applyEvent(before, "person:updated", { rev: 1, person: person(3, "新名字") });
    expect(state.people[3]?.name).toBe("新名字");
    expect(groupIn(state).members?.[3]?.person.name).toBe("新名字");
    expect(groupIn(state).members?.[2]).toBe(groupIn(before).members?.[2]);
    expect(groupIn(state).messages).toBe(groupIn(before).messages);
  });

  test("a conversation not on screen keeps a tail only", () => {
    let state = stateOfSnapshot(personal());
    for (let n = 1; n <= 250; n++) state = applyEvent(state, "message:posted", posted(message(n, n))).state;
    expect(groupIn(state).messages).toHaveLength(100);
    expect(groupIn(state)).toMatchObject({ lastSeq: 250, isLoaded: false, hasOlder: true });
  });
});

describe("history", () => {
  const page = (from: number, to: number, hasOlder: boolean, rev = to) => ({
    messages: Array.from({ length: to - from + 1 }, (_, n) => message(from + n, from + n)),
    notices: [],
    people: [],
    hasOlder,
    rev,
  });
  const seqs = (state: MessengerState) => groupIn(state).messages.map(({ seq }) => seq);
  const upTo = (lastSeq: number) =>
    stateOfSnapshot(personal({ conversations: [conversation({ lastSeq, lastRev: lastSeq })] }));

  test("a page that events have overtaken joins them", () => {
    const { state } = applyEvent(upTo(10), "message:posted", posted(message(11, 11)));
    expect(seqs(applyHistoryPage(state, GROUP, null, page(6, 10, true)))).toEqual([6, 7, 8, 9, 10, 11]);
  });

  test("a page with a hole before what is known is not taken", () => {
    const { state } = applyEvent(upTo(10), "message:posted", posted(message(11, 11)));
    expect(groupIn(applyHistoryPage(state, GROUP, null, page(5, 8, true))).isLoaded).toBe(false);
  });

  test("a page ahead of the events keeps the cursor, and the events fit in", () => {
    const state = applyHistoryPage(upTo(10), GROUP, null, page(8, 12, true));
    expect(groupIn(state)).toMatchObject({ lastSeq: 12, lastRev: 10 });
    const next = applyEvent(
      state,
      "message:posted",
      posted(message(11, 11), message(12, 12), message(13, 13)),
    );
    expect(seqs(next.state)).toEqual([8, 9, 10, 11, 12, 13]);
    expect(groupIn(next.state)).toMatchObject({ lastSeq: 13, lastRev: 13 });
  });

  test("older pages go before the window, and only where they fit", () => {
    const state = applyHistoryPage(upTo(10), GROUP, null, page(8, 10, true));
    const older = applyHistoryPage(state, GROUP, 8, page(5, 7, false, 10));
    expect(seqs(older)).toEqual([5, 6, 7, 8, 9, 10]);
    expect(groupIn(older).hasOlder).toBe(false);
    expect(applyHistoryPage(older, GROUP, 8, page(5, 7, true, 10))).toBe(older);
  });

  test("a member list older than what has happened since is not taken", () => {
    const left = { notice: notice(1, "group:member-left", [3]), members: [], people: [] };
    const { state } = applyEvent(stateOfSnapshot(personal()), "group:member-left", left);
    expect(applyMembers(state, GROUP, { members: [member(3)], rev: 0 })).toBe(state);
  });
});

describe("a recalled message", () => {
  const three = () =>
    applyEvent(opened(), "message:posted", posted(message(1, 1), message(2, 2), message(3, 3))).state;
  const page = (rev: number, ...messages: WireMessage[]) => ({
    messages,
    notices: [],
    people: [],
    hasOlder: true,
    rev,
  });

  test("keeps its place without its words; nothing is read or unread by it", () => {
    const { state, gap } = applyEvent(three(), "message:recalled", recall(message(2, 2), 4));
    expect(gap).toBeUndefined();
    expect(groupIn(state).messages).toEqual([message(1, 1), recalled(message(2, 2), 4), message(3, 3)]);
    expect(groupIn(state)).toMatchObject({ lastSeq: 3, lastRev: 4, lastMessage: message(3, 3) });
    expect(unread(groupIn(state))).toBe(3);
    expect(applyEvent(state, "message:recalled", recall(message(2, 2), 4)).state).toBe(state);
    expect(applyEvent(state, "message:posted", posted(message(2, 2))).state).toBe(state);
  });

  test("that came too early is a hole", () => {
    const before = three();
    expect(applyEvent(before, "message:recalled", recall(message(2, 2), 6))).toEqual({
      state: before,
      gap: GROUP,
    });
  });

  test("is the last one: the preview has no words left, and the order of the list stays", () => {
    const { state } = applyEvent(three(), "message:recalled", recall(message(3, 3), 4));
    expect(groupIn(state)).toMatchObject({
      lastSeq: 3,
      lastMessage: recalled(message(3, 3), 4),
      lastAt: at(3),
    });
  });

  test("before the window leaves no hole in it, and no page from before brings its words back", () => {
    const known = conversation({ lastSeq: 9, lastRev: 9, lastMessage: message(9, 9) });
    const start = stateOfSnapshot(personal({ conversations: [known] }));
    const { state } = applyEvent(start, "message:recalled", recall(message(5, 5), 10));
    expect(groupIn(state)).toMatchObject({ messages: [], lastRev: 10, lastMessage: message(9, 9) });
    const late = page(9, message(5, 5), message(6, 6), message(7, 7), message(8, 8), message(9, 9));
    expect(groupIn(applyHistoryPage(state, GROUP, null, late)).isLoaded).toBe(false);

    const loaded = applyHistoryPage(state, GROUP, null, page(10, message(8, 8), message(9, 9)));
    const next = applyEvent(loaded, "message:recalled", recall(message(6, 6), 11)).state;
    const older = (rev: number, sixth: WireMessage) =>
      applyHistoryPage(next, GROUP, 8, page(rev, sixth, message(7, 7)));
    expect(older(10, message(6, 6))).toBe(next);
    expect(groupIn(older(11, recalled(message(6, 6), 11))).messages.map(({ body }) => body)).toEqual([
      "",
      "第7句",
      "第8句",
      "第9句",
    ]);
  });

  test("of before my joining is not for me", () => {
    const joined = conversation({ lastSeq: 4, lastRev: 4 });
    joined.membership = { ...joined.membership, joinedSeq: 4 };
    const start = stateOfSnapshot(personal({ conversations: [joined] }));
    const empty = applyHistoryPage(start, GROUP, null, { ...page(4), hasOlder: false });
    const { state } = applyEvent(empty, "message:recalled", recall(message(4, 4), 5));
    expect(groupIn(state)).toMatchObject({ messages: [], lastMessage: null, lastRev: 5 });
  });

  test("answered to a retry stands as it is, and its event changes nothing any more", () => {
    const { state } = applyEvent(three(), "message:posted", posted(recalled(message(3, 3), 4)));
    expect(groupIn(state).lastMessage?.body).toBe("");
    expect(applyEvent(state, "message:recalled", recall(message(3, 3), 4)).state).toBe(state);
  });
});

describe("coming back", () => {
  test("an unloaded conversation jumps to the fresh reading, a loaded one keeps its window and cursor", () => {
    const ahead = personal({
      rev: 3,
      conversations: [conversation({ lastSeq: 5, lastRev: 5, lastMessage: message(5, 5) })],
    });
    expect(groupIn(applyPersonal(stateOfSnapshot(personal()), ahead))).toMatchObject({
      lastSeq: 5,
      lastRev: 5,
    });
    const kept = applyPersonal(opened(), ahead);
    expect(kept.rev).toBe(3);
    expect(groupIn(kept)).toMatchObject({ lastSeq: 0, lastRev: 0, isLoaded: true });
  });

  test("who was removed and let in again, unseen, starts anew: others may have gone in between", () => {
    const again = conversation({ lastRev: 9 });
    again.membership = { ...again.membership, joinedAt: at(50) };
    if (again.group) again.group = { ...again.group, memberCount: 2 };
    const state = groupIn(applyPersonal(opened(), personal({ rev: 9, conversations: [again] })));
    expect(state).toMatchObject({ isLoaded: false, members: null, lastRev: 9 });
    expect(state.group?.memberCount).toBe(2);
  });

  test("a reading older than what was applied since does not undo it", () => {
    const { state } = applyEvent(opened(), "conversation:left", {
      rev: 1,
      conversationId: GROUP,
      reason: "left",
    });
    expect(applyPersonal(state, personal()).conversations).toEqual({});
  });

  test("a conversation that is gone goes, with an equal reading nothing changes", () => {
    expect(applyPersonal(opened(), personal({ rev: 1, conversations: [] })).conversations).toEqual({});
    const state = stateOfSnapshot(personal());
    expect(applyPersonal(state, structuredClone(personal()))).toBe(state);
  });

  test("heads tell what is behind, and move read positions forward only", () => {
    const head = {
      conversationId: GROUP,
      lastSeq: 4,
      lastRev: 4,
      readSeq: 2,
      peerReadSeq: null,
      mentionSeqs: [],
    };
    const loaded = applyHeads(opened(), { personRev: 0, heads: [head] });
    expect(loaded).toMatchObject({ isPersonBehind: false, behind: [GROUP] });
    expect(groupIn(loaded.state).membership.readSeq).toBe(2);
    const back = applyHeads(loaded.state, { personRev: 0, heads: [{ ...head, readSeq: 1 }] });
    expect(groupIn(back.state).membership.readSeq).toBe(2);
  });

  test("of what is not loaded, a few changes are asked for, many are taken with the person's part", () => {
    const at = (lastRev: number) => ({
      conversationId: GROUP,
      lastSeq: lastRev,
      lastRev,
      readSeq: 0,
      peerReadSeq: null,
      mentionSeqs: [],
    });
    const unloaded = stateOfSnapshot(personal());
    const few = applyHeads(unloaded, { personRev: 0, heads: [at(100)] });
    expect(few).toMatchObject({ isPersonBehind: false, behind: [GROUP] });
    const many = applyHeads(unloaded, { personRev: 0, heads: [at(101)] });
    expect(many).toMatchObject({ isPersonBehind: true, behind: [] });
    const anyway = applyHeads(unloaded, { personRev: 1, heads: [at(1)] });
    expect(anyway).toMatchObject({ isPersonBehind: true, behind: [] });
  });

  test("too far behind: the window goes", () => {
    const changes = {
      conversationId: GROUP,
      messages: [],
      notices: [],
      members: [],
      group: null,
      faces: null,
      rev: 9_000,
      isComplete: true,
      isTooFar: true,
    };
    const state = applyChanges(opened(), { changes: [changes], people: [] }, [
      { conversationId: GROUP, sinceRev: 0 },
    ]);
    expect(groupIn(state)).toMatchObject({ isLoaded: false, messages: [], lastRev: 0 });
  });
});

type AnyEvent = { name: EventName; payload: EventMap[EventName] };
type Op =
  | { kind: "post"; count: number; senderId: number }
  | { kind: "recall"; pick: number }
  | { kind: "join" | "leave" | "appoint" | "rename"; id: number };

/** What a server would publish for these operations, and what it would answer to `changes:since`. */
function play(ops: Op[]) {
  const events: AnyEvent[] = [];
  let messages: WireMessage[] = [];
  const notices: WireNotice[] = [];
  const rows = new Map([2, 3, ME].map((id) => [id, member(id, id === 2 ? "owner" : "member")]));
  let [seq, rev, personRev] = [0, 0, 0];
  const moving = new Set<NoticeKind>(["group:members-joined", "group:member-left"]);
  const facesNow = () =>
    facesOf(
      [...rows.values()].map((row) => row.person),
      2,
    );
  const tell = (kind: NoticeKind, id: number, changed: WireMember[]) => {
    const made = notice(++rev, kind, [id], seq);
    notices.push(made);
    const faces = moving.has(kind) && { faces: facesNow() };
    events.push({ name: kind, payload: { notice: made, members: changed, people: [person(id)], ...faces } });
  };
  for (const op of ops) {
    if (op.kind === "post") {
      const batch = Array.from({ length: op.count }, () => message(++seq, ++rev, op.senderId));
      messages.push(...batch);
      events.push({ name: "message:posted", payload: posted(...batch) });
    } else if (op.kind === "recall") {
      const taken = messages[op.pick % messages.length];
      if (!taken || taken.recalled) continue;
      const event = recall(taken, ++rev);
      messages = messages.with(taken.seq - 1, event.message);
      events.push({ name: "message:recalled", payload: event });
    } else if (op.kind === "join" && !rows.has(op.id)) {
      rows.set(op.id, member(op.id));
      tell("group:members-joined", op.id, [member(op.id)]);
    } else if (op.kind === "leave" && rows.has(op.id) && op.id > 2) {
      rows.delete(op.id);
      tell("group:member-left", op.id, []);
    } else if (op.kind === "appoint" && rows.get(op.id)?.role === "member") {
      rows.set(op.id, member(op.id, "admin"));
      tell("group:admin-appointed", op.id, [member(op.id, "admin")]);
    } else if (op.kind === "rename") {
      events.push({
        name: "category:listed",
        payload: { rev: ++personRev, categories: [{ id: op.id, name: "分组", position: 0 }] },
      });
    }
  }
  const changesSince = (since: number): WireChanges => ({
    conversationId: GROUP,
    messages: messages.filter((m) => m.rev > since),
    notices: notices.filter((n) => n.rev > since),
    members: [...rows.values()].filter(({ person: { id } }) =>
      notices.some((n) => n.rev > since && n.userIds.includes(id)),
    ),
    rev,
    group: null,
    faces: notices.some((n) => n.rev > since && moving.has(n.kind)) ? facesNow() : null,
    isComplete: true,
    isTooFar: false,
  });
  return { events, changesSince };
}

/** Delivers events in this order the way the client does: early ones are held until they fit. */
function deliver(start: MessengerState, events: AnyEvent[]): MessengerState {
  let state = start;
  let held: AnyEvent[] = [];
  for (const event of events) {
    held.push(event);
    let count: number;
    do {
      count = held.length;
      held = held.filter(({ name, payload }) => {
        const applied = applyEvent(state, name, payload);
        state = applied.state;
        return applied.gap !== undefined;
      });
    } while (held.length < count);
  }
  return state;
}

const ops = fc.array(
  fc
    .oneof(
      fc.record({
        kind: fc.constant("post" as const),
        count: fc.integer({ min: 1, max: 4 }),
        senderId: fc.constantFrom(ME, 2, 3),
      }),
      fc.record({ kind: fc.constant("recall" as const), pick: fc.nat(30) }),
      fc.record({
        kind: fc.constantFrom("join" as const, "leave" as const, "appoint" as const, "rename" as const),
        id: fc.constantFrom(ME, 3, 4, 5, 6),
      }),
    )
    .filter((op) => op.kind !== "leave" || op.id !== ME),
  { maxLength: 25 },
);

test("any order, any repetition: the same as in order", () => {
  fc.assert(
    fc.property(ops, fc.infiniteStream(fc.nat()), (list, numbers) => {
      const { events } = play(list);
      const random = (below: number) => numbers.next().value % below;
      const shuffled = [...events, ...events.filter(() => random(3) === 0)]
        .map((event) => ({ event, key: random(1_000) }))
        .sort((a, b) => a.key - b.key)
        .map(({ event }) => event);
      expect(deliver(opened(), shuffled)).toEqual(deliver(opened(), events));
    }),
  );
});

test("whatever is lost, asking for the changes brings it", () => {
  fc.assert(
    fc.property(ops, fc.infiniteStream(fc.integer({ min: 0, max: 2 })), (list, numbers) => {
      const { events, changesSince } = play(list);
      const arrived = events.filter(({ name }) => name === "category:listed" || numbers.next().value > 0);
      const stale = deliver(opened(), arrived);
      const { lastRev: sinceRev } = groupIn(stale);
      const people = [4, 5, 6].map((id) => person(id));
      const cursors = [{ conversationId: GROUP, sinceRev }];
      const resumed = applyChanges(stale, { changes: [changesSince(sinceRev)], people }, cursors);
      const whole = deliver(opened(), events);
      expect(groupIn(resumed)).toEqual(groupIn(whole));
      // And what was lost may still arrive late.
      expect(deliver(resumed, events)).toEqual(resumed);
    }),
  );
});
