import { afterEach, expect, test } from "vitest";
import { selectMemberName, selectPresence, selectStanding } from "#lib/client/selectors.ts";
import { can } from "#lib/domain/policy.ts";
import { unread } from "#lib/domain/unread.ts";
import { serverOfFile } from "../server-of-file.ts";
import type { Person } from "../world.ts";
import { openClient, type TestClient } from "./client.ts";

const server = await serverOfFile();
const [alice, bob] = await server.people("alice", "bob");
const direct = await server.befriend(alice, bob);
const clients: TestClient[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.stop();
});

async function open(person: Person, options?: Parameters<typeof openClient>[2]): Promise<TestClient> {
  const client = await openClient(server, person, options);
  clients.push(client);
  return client;
}

const loaded = (client: TestClient, id: number) =>
  client.until((state) => state.messenger.conversations[id]?.isLoaded === true, "the history");
const shows = (client: TestClient, id: number, body: string) =>
  client.until(
    (state) => state.messenger.conversations[id]?.messages.some((m) => m.body === body) === true,
    body,
  );
const settled = (client: TestClient, id: number) =>
  client.until((state) => state.pending[id] === undefined, "nothing pending");

test("two people talk: pending at once, confirmed in place, read on the other side", async () => {
  const [a, b] = [await open(alice), await open(bob)];
  await Promise.all([a.online(), b.online()]);
  for (const client of [a, b]) client.openConversation(direct);
  await Promise.all([loaded(a, direct), loaded(b, direct)]);

  a.setDraft(direct, "你好");
  a.sendMessage(direct, "你好");
  expect(a.getState().drafts[direct]).toBeUndefined();
  expect(a.getState().pending[direct]).toMatchObject([{ body: "你好", state: "sending" }]);
  await Promise.all([shows(a, direct, "你好"), shows(b, direct, "你好")]);
  await settled(a, direct);
  expect(unread(a.conversation(direct))).toBe(0);
  expect(unread(b.conversation(direct))).toBe(1);

  const second = await open(bob);
  await second.online();
  b.markRead(direct, b.conversation(direct).lastSeq);
  expect(unread(b.conversation(direct))).toBe(0);
  await second.until((state) => unread(state.messenger.conversations[direct]!) === 0, "read on every device");
});

test("every transport", async () => {
  const a = await open(alice, { socketOptions: { transports: ["polling"] } });
  const b = await open(bob, { socketOptions: { transports: ["websocket"] } });
  await Promise.all([a.online(), b.online()]);
  b.openConversation(direct);
  await loaded(b, direct);
  a.sendMessage(direct, "经由轮询");
  await shows(b, direct, "经由轮询");
  b.sendMessage(direct, "收到");
  await a.until((state) => state.messenger.conversations[direct]?.lastMessage?.body === "收到", "收到");
});

test("typing and presence are shown, and pass", async () => {
  const a = await open(alice);
  await a.online();
  await a.until((state) => selectPresence(state, bob.id) === "offline", "bob not there yet");
  const b = await open(bob);
  await b.online();
  await a.until((state) => selectPresence(state, bob.id) === "online", "bob online");
  b.signalTyping(direct);
  await a.until((state) => state.typing[direct]?.[bob.id] !== undefined, "bob typing");
  b.sendMessage(direct, "写完了");
  await a.until((state) => state.typing[direct] === undefined, "bob no longer typing");
  b.stop();
  await a.until((state) => selectPresence(state, bob.id) === "offline", "bob offline");
});

test("a group: members, presence of who is no friend, cards, leaving", async () => {
  const [carol] = await server.people("carol");
  const { conversationId: group } = await server.group(alice, [bob, carol]);
  const [b, c] = [await open(bob), await open(carol)];
  await Promise.all([b.online(), c.online()]);
  b.openConversation(group);
  await loaded(b, group);
  await b.until((state) => state.messenger.conversations[group]?.members != null, "members");
  await b.until((state) => selectPresence(state, carol.id) === "online", "carol in the group");
  expect(selectMemberName(b.getState(), b.conversation(group), carol.id)).toBe("小刚");
  expect(can("message.send", selectStanding(b.getState(), group, Date.now()))).toBe(true);
  expect(can("group.leave", selectStanding(b.getState(), group, Date.now()))).toBe(true);

  const answer = await c.command("group:leave", { conversationId: group });
  expect(answer).toEqual({ ok: true, value: {} });
  await b.until((state) => state.messenger.conversations[group]?.group?.memberCount === 2, "two members");
  expect(b.conversation(group).members?.[carol.id]).toBeUndefined();
  expect(b.conversation(group).notices.at(-1)?.kind).toBe("group:member-left");
  await c.until((state) => state.messenger.conversations[group] === undefined, "gone for carol");
});

test("a refused message comes back to an empty composer with its reason, else stays as failed", async () => {
  const [dave] = await server.people("dave");
  const { conversationId: group } = await server.group(alice, [dave]);
  const silencedUntil = new Date(Date.now() + 3_600_000);
  await server.db.membership.update({
    where: { conversationId_userId: { conversationId: group, userId: dave.id } },
    data: { silencedUntil },
  });
  const d = await open(dave);
  await d.online();
  d.sendMessage(group, "我想说");
  await d.until((state) => state.refusals[group] !== undefined, "a refusal");
  expect(d.getState()).toMatchObject({
    drafts: { [group]: { text: "我想说", mentions: [] } },
    refusals: { [group]: { code: "silenced" } },
  });
  expect(d.getState().pending[group]).toBeUndefined();

  d.sendMessage(group, "再说一次");
  d.setDraft(group, "已经在写别的");
  await d.until((state) => state.pending[group]?.[0]?.state === "failed", "failed");
  expect(d.getState().refusals[group]).toBeUndefined();
  d.discardMessage(d.getState().pending[group]![0]!.clientMessageId);
  expect(d.getState().pending[group]).toBeUndefined();
});

test("older pages come when asked, until there are none", async () => {
  const { conversationId: group } = await server.group(alice, []);
  for (let n = 1; n <= 120; n++) await server.as(alice).send(group, `第${n}句`);
  const a = await open(alice);
  await a.online();
  a.openConversation(group);
  await loaded(a, group);
  expect(a.bodies(group)).toHaveLength(50);
  await a.loadOlder(group);
  await Promise.all([a.loadOlder(group), a.loadOlder(group)]);
  expect(a.bodies(group)).toHaveLength(120);
  expect(a.bodies(group)[0]).toBe("第1句");
  expect(a.conversation(group).hasOlder).toBe(false);
});

test("signed out elsewhere: the connection ends and does not come back", async () => {
  const cookie = await server.cookieOf(alice);
  const a = await open(alice, { cookie });
  await a.online();
  const { id } = await server.db.session.findFirstOrThrow({
    where: { userId: alice.id },
    orderBy: { createdAt: "desc" },
  });
  const { execute } = await import("#lib/server/execute.ts");
  await execute(
    { actor: { personId: alice.id, sessionId: id }, address: "192.0.2.1", door: "internal" },
    "session:end",
    {},
  );
  await a.until(({ connection }) => connection.kind === "ended", "ended");
  a.reconnectNow();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(a.getState().connection).toEqual({ kind: "ended", reason: "signed_out" });

  const again = await open(alice, { cookie });
  await again.until(({ connection }) => connection.kind === "ended", "ended");
  expect(again.getState().connection).toEqual({ kind: "ended", reason: "expired" });
});
