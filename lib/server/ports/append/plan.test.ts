import fc from "fast-check";
import { expect, test } from "vitest";
import type { Draft, LoggedMessage } from "./draft.ts";
import { type Head, keyOf, planAppend } from "./plan.ts";

const createdAt = new Date("2026-11-21T08:00:00Z");
const ROOM = 1;

/** `rulesRev` 0 is what the conversation has; anything else is of another time. */
function draft(senderId: number, clientMessageId: string, more: Partial<Draft> = {}): Draft {
  return {
    conversationId: ROOM,
    sender: { id: senderId, number: 10_000 + senderId, name: `${senderId}`, signature: "" },
    clientMessageId,
    body: clientMessageId,
    mentions: [],
    card: null,
    rulesRev: 0,
    rejudge: async () => ({ rulesRev: 0, body: "", mentions: [] }),
    ...more,
  };
}

const head = (id = ROOM): Head => ({ id, lastSeq: 10, lastRev: 20, rulesRev: 0 });
const plan = (drafts: Draft[], known: LoggedMessage[] = [], heads = [head()]) =>
  planAppend(
    drafts,
    {
      known: new Map(known.map((message) => [keyOf(message), message])),
      heads: new Map(heads.map((one) => [one.id, one])),
      members: new Set(),
    },
    createdAt,
  );
const outcomes = ({ stored }: ReturnType<typeof plan>) =>
  stored.map((one) => (one === "stale" ? one : `${one.isRepeat ? "repeat " : ""}${one.message.seq}`));

test("drafts take the next numbers, each conversation's own", () => {
  const made = plan(
    [draft(1, "a"), draft(2, "b", { conversationId: 2 }), draft(1, "c")],
    [],
    [head(), head(2)],
  );
  expect(outcomes(made)).toEqual(["11", "11", "12"]);
  expect(made.messages.map(({ rev }) => rev)).toEqual([21, 21, 22]);
  expect(made.taken).toEqual([
    { conversationId: 1, n: 2 },
    { conversationId: 2, n: 1 },
  ]);
});

test("a card is stored as text, and says what kind of message it is", () => {
  const card = { type: "group", number: 100_001, name: "三班" } as const;
  const { messages } = plan([draft(1, "a", { card }), draft(1, "b")]);
  expect(messages.map(({ kind, card: stored }) => [kind, stored])).toEqual([
    ["group", JSON.stringify(card)],
    ["text", ""],
  ]);
});

test("a repeat is answered with the first and burns no number", () => {
  const [first] = plan([draft(1, "a")]).messages as [LoggedMessage];
  const made = plan([draft(1, "a"), draft(1, "b"), draft(1, "b"), draft(2, "a")], [first]);
  expect(outcomes(made)).toEqual(["repeat 11", "11", "repeat 11", "12"]);
});

test("what was judged under other rules is stale, and so is what the same person sent after it", () => {
  const made = plan([draft(1, "a"), draft(1, "b", { rulesRev: 7 }), draft(2, "c"), draft(1, "d")]);
  expect(outcomes(made)).toEqual(["11", "stale", "12", "stale"]);
  expect(made.reads).toEqual([
    { conversationId: ROOM, senderId: 1, seq: 11 },
    { conversationId: ROOM, senderId: 2, seq: 12 },
  ]);
});

test("a conversation that is gone makes everything to it stale", () => {
  expect(outcomes(plan([draft(1, "a", { conversationId: 9 })]))).toEqual(["stale"]);
});

const anyDraft = fc
  .record({
    senderId: fc.integer({ min: 1, max: 3 }),
    id: fc.integer({ min: 1, max: 8 }),
    conversationId: fc.integer({ min: 1, max: 3 }),
    rulesRev: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ senderId, id, ...more }) => draft(senderId, `${id}`, more));

test("whatever comes together: numbers without holes, each message once, each sender's order kept", () => {
  fc.assert(
    fc.property(fc.array(anyDraft, { maxLength: 40 }), (drafts) => {
      const made = plan(drafts, [], [head(), head(2)]);
      for (const id of [1, 2]) {
        const seqs = made.messages.filter((m) => m.conversationId === id).map(({ seq }) => seq);
        expect(seqs).toEqual(seqs.map((_, at) => 11 + at));
      }
      expect(new Set(made.messages.map(keyOf)).size).toBe(made.messages.length);
      expect(made.stored).toHaveLength(drafts.length);
      const stale = new Set<string>();
      made.stored.forEach((one, at) => {
        const { conversationId, sender } = drafts[at] as Draft;
        const writer = `${conversationId}:${sender.id}`;
        if (one === "stale") stale.add(writer);
        else if (!one.isRepeat) expect(stale).not.toContain(writer);
      });
    }),
  );
});
