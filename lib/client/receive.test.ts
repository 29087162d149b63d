import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { sampleConversation, sampleMe, samplePerson, samplePersonal } from "#test/wire-samples.ts";
import type { WireMessage } from "../contract/wire.ts";
import { createIntake } from "./intake.ts";
import { createReceiver, isEventName } from "./receive.ts";
import { memoryOutbox } from "./storage/outbox.ts";
import { createPending } from "./storage/pending.ts";
import { createClientStore } from "./store.ts";
import { soloTabs } from "./tabs/tabs.ts";

const personal = samplePersonal({
  me: sampleMe({ name: "我" }),
  conversations: [sampleConversation({ id: 5, peer: samplePerson(2, "你") })],
});

function open() {
  const store = createClientStore({ protocol: 1, serverTime: "", personal, presences: {} });
  const outbox = memoryOutbox();
  const intake = createIntake(store, outbox);
  const resume = vi.fn();
  const receiver = createReceiver(store, intake, resume);
  const pending = createPending({ store, outbox, tabs: soloTabs(), now: () => 0 });
  const lastSeq = () => store.getState().messenger.conversations[5]?.lastSeq;
  return { store, outbox, intake, resume, receiver, pending, lastSeq };
}
function posted(seq: number, senderId = 2, clientMessageId = `id-of-${seq}`) {
  const message: WireMessage = {
    conversationId: 5,
    seq,
    rev: seq,
    senderId,
    clientMessageId,
    kind: "text",
    body: "话",
    sentAt: "2026-01-01T00:00:01.000Z",
  };
  return { conversationId: 5, messages: [message], people: [] };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("events that come too early are held, and applied when what was missing comes", () => {
  const { receiver, resume, lastSeq } = open();
  for (const seq of [3, 2, 4]) receiver.event("message:posted", posted(seq));
  expect(lastSeq()).toBe(0);
  receiver.event("message:posted", posted(1));
  expect(lastSeq()).toBe(4);
  vi.advanceTimersByTime(1_000);
  expect(resume).not.toHaveBeenCalled();
});

test("what does not come by itself is asked for, once", () => {
  const { receiver, resume } = open();
  receiver.event("message:posted", posted(2));
  vi.advanceTimersByTime(200);
  receiver.event("message:posted", posted(3));
  expect(resume).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(resume).toHaveBeenCalledTimes(1);
});

test("after fetching, what was held before is no longer waited for; what came meanwhile still is", () => {
  const { receiver, resume } = open();
  receiver.event("message:posted", { ...posted(1), conversationId: 99 });
  vi.advanceTimersByTime(300);
  const marked = receiver.mark();
  receiver.settle(marked);
  vi.advanceTimersByTime(1_000);
  expect(resume).toHaveBeenCalledTimes(1);
  receiver.event("message:posted", posted(7));
  receiver.settle(marked);
  vi.advanceTimersByTime(300);
  expect(resume).toHaveBeenCalledTimes(2);
});

test("my message takes its pending row away in the same update", () => {
  const { store, receiver, pending } = open();
  pending.add(5, "my-message-id", { body: "话" });
  pending.add(5, "the-next-one", { body: "又一句" });
  let updates = 0;
  store.subscribe(({ messenger, pending: rows }) => {
    updates += 1;
    expect(messenger.conversations[5]?.lastSeq).toBe(1);
    expect(rows[5]?.map(({ clientMessageId }) => clientMessageId)).toEqual(["the-next-one"]);
  });
  receiver.event("message:posted", posted(1, 1, "my-message-id"));
  expect(updates).toBe(1);
});

test("an answer that is ahead of missing events keeps the row until the message is there", async () => {
  const { store, intake, receiver, pending, outbox } = open();
  pending.add(5, "my-message-id", { body: "话" });
  const mine = posted(3, 1, "my-message-id");
  intake.confirm(mine.messages[0]!);
  receiver.event("message:posted", mine);
  expect(store.getState().pending[5]).toHaveLength(1);
  expect(intake.isConfirmed("my-message-id")).toBe(true);
  expect(await outbox.load()).toEqual([]);
  for (const seq of [1, 2]) receiver.event("message:posted", posted(seq));
  expect(store.getState().pending[5]).toBeUndefined();
});

test("two messages of one millisecond keep their order in the outbox", async () => {
  const { pending, outbox } = open();
  for (const id of ["zzzzzzzz", "aaaaaaaa", "mmmmmmmm"]) pending.add(5, id, { body: id });
  expect((await outbox.load()).map(({ body }) => body)).toEqual(["zzzzzzzz", "aaaaaaaa", "mmmmmmmm"]);
});

test("a message of mine that comes recalled takes its pending row away, too", () => {
  const { store, receiver, pending } = open();
  pending.add(5, "my-message-id", { body: "话" });
  receiver.event("message:posted", posted(1, 2));
  const [message] = posted(2, 1, "my-message-id").messages;
  const recalled = { at: "2026-01-01T00:00:02.000Z", byId: 1 };
  receiver.event("message:recalled", { message: { ...message!, body: "", recalled }, people: [] });
  expect(store.getState().pending[5]).toBeUndefined();
});

test("events are told from signals by name", () => {
  expect(isEventName("message:posted")).toBe(true);
  expect(isEventName("message:recalled")).toBe(true);
  expect(isEventName("group:member-left")).toBe(true);
  expect(isEventName("conversation:typing")).toBe(false);
  expect(isEventName("constructor")).toBe(false);
});

test("a confirmed message waits for a remembered history only while somebody looks at it", () => {
  const { store, intake, receiver, pending } = open();
  const { messenger } = store.getState();
  const [known] = Object.values(messenger.conversations);
  if (!known) throw new Error("no conversation");
  intake.take({ ...messenger, conversations: { 5: { ...known, rememberedRev: 0 } } });
  const rows = () => pending.of(5).length;
  store.setState({ openId: 5 });
  pending.add(5, "mine-0001", { body: "话" });
  const { messages } = posted(1, 1, "mine-0001");
  for (const message of messages) intake.confirm(message);
  receiver.event("message:posted", posted(1, 1, "mine-0001"));
  expect(rows()).toBe(1);
  store.setState({ openId: null });
  intake.take(store.getState().messenger);
  expect(rows()).toBe(0);
});
