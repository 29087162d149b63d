import { expect, test } from "vitest";
import type { Presence } from "#lib/contract/wire.ts";
import type { Device } from "../server.ts";
import { serverOfFile } from "../server-of-file.ts";

const server = await serverOfFile({ graceMs: 300 });

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Changed = { presences: Record<string, Presence> };

/** Everything a device was told of one person, in order. */
function toldOf(device: Device, personId: number): Presence[] {
  return device.received
    .filter(({ name }) => name === "presence:changed")
    .map(({ payload }) => (payload as Changed).presences[personId])
    .filter((presence) => presence !== undefined);
}

const told = (device: Device, personId: number, presence: Presence) =>
  device.got("presence:changed", ({ presences }: Changed) => presences[personId] === presence);

test("friends see who comes, who goes, and nothing of a reload", async () => {
  const [alice, bob, carol] = await server.people("alice", "bob", "carol");
  await server.befriend(alice!, bob!);
  const friend = await server.connect(bob!);
  const stranger = await server.connect(carol!);
  const first = await server.connect(alice!);
  await told(friend, alice!.id, "online");
  first.socket.disconnect();
  const again = await server.connect(alice!);
  await pause(500);
  again.socket.disconnect();
  await told(friend, alice!.id, "offline");
  expect(toldOf(friend, alice!.id)).toEqual(["online", "offline"]);
  expect(toldOf(stranger, alice!.id)).toEqual([]);
});

test("a chosen status is shown, and invisible looks offline everywhere", async () => {
  const [alice, bob] = await server.people("alice-s", "bob-s");
  await server.befriend(alice!, bob!);
  const friend = await server.connect(bob!);
  const device = await server.connect(alice!);
  await told(friend, alice!.id, "online");
  await device.execute("person:update", { status: "busy" });
  await told(friend, alice!.id, "busy");
  await device.execute("person:update", { status: "invisible" });
  await told(friend, alice!.id, "offline");
  const snapshot = await friend.ask("snapshot:load", {});
  expect(snapshot.ok && snapshot.value.presences).toEqual({});
  const heads = await friend.ask("heads:load", { withPresences: true });
  expect(heads.ok && heads.value.presences).toEqual({});
  device.socket.disconnect();
  const back = await server.connect(alice!);
  await pause(500);
  expect(toldOf(friend, alice!.id)).toEqual(["online", "busy", "offline"]);
  await back.execute("person:update", { status: "away" });
  await told(friend, alice!.id, "away");
});

test("who is invisible is not seen typing", async () => {
  const [alice, bob] = await server.people("alice-u", "bob-u");
  const conversationId = await server.befriend(alice!, bob!);
  const friend = await server.connect(bob!);
  const device = await server.connect(alice!);
  await told(friend, alice!.id, "online");
  await device.execute("person:update", { status: "invisible" });
  await told(friend, alice!.id, "offline");
  device.socket.emit("conversation:typing", { conversationId });
  await device.execute("message:send", { conversationId, clientMessageId: "typed-unseen", body: "在" });
  await friend.got("message:posted");
  expect(friend.received.map(({ name }) => name)).not.toContain("conversation:typing");
});

test("friendship brings presence, and its end takes it away", async () => {
  const [alice, bob] = await server.people("alice-f", "bob-f");
  const a = await server.connect(alice!);
  const b = await server.connect(bob!);
  await server.befriend(alice!, bob!);
  await told(a, bob!.id, "online");
  await told(b, alice!.id, "online");
  await server.as(alice!).run("friend:remove", { personId: bob!.id });
  await told(a, bob!.id, "offline");
  await told(b, alice!.id, "offline");
});

test("who watches a group is told of its members, one group at a time, members only", async () => {
  const [alice, bob, carol, dave] = await server.people("alice-w", "bob-w", "carol-w", "dave-w");
  const one = await server.group(alice!, [bob!]);
  const two = await server.group(alice!, [carol!]);
  // Not friends of each other: only the groups connect them.
  const watcher = await server.connect(bob!);
  const outsider = await server.connect(dave!);
  await server.connect(alice!);
  await told(watcher, alice!.id, "online");
  watcher.socket.emit("conversation:watch", { conversationId: two.conversationId });
  outsider.socket.emit("conversation:watch", { conversationId: one.conversationId });
  watcher.socket.emit("conversation:watch", { conversationId: one.conversationId });
  const listed = (await watcher.got("presence:listed")) as Changed & { conversationId: number };
  expect(listed).toEqual({
    conversationId: one.conversationId,
    presences: { [alice!.id]: "online", [bob!.id]: "online" },
  });
  const { addedIds } = await server.as(alice!).run("group:invite", {
    conversationId: one.conversationId,
    personIds: [carol!.id],
  });
  expect(addedIds).toEqual([carol!.id]);
  const member = await server.connect(carol!);
  await told(watcher, carol!.id, "online");
  member.socket.disconnect();
  await told(watcher, carol!.id, "offline");
  watcher.socket.emit("conversation:watch", { conversationId: null });
  await watcher.ask("heads:load", {});
  const before = toldOf(watcher, carol!.id).length;
  await server.connect(carol!);
  await pause(200);
  expect(toldOf(watcher, carol!.id)).toHaveLength(before);
  expect(outsider.received.map(({ name }) => name)).not.toContain("presence:listed");
});

test("who comes into a watched group while online is seen online by those who watch, and by nobody of another group", async () => {
  const [alice, bob, carol, dave] = await server.people("alice-j", "bob-j", "carol-j", "dave-j");
  const one = await server.group(alice!, [bob!]);
  const two = await server.group(alice!, [dave!]);
  await server.befriend(alice!, carol!);
  const watcher = await server.connect(bob!);
  const elsewhere = await server.connect(dave!);
  const friend = await server.connect(alice!);
  await server.connect(carol!);
  await told(friend, carol!.id, "online");
  for (const [device, { conversationId }] of [
    [watcher, one],
    [elsewhere, two],
  ] as const) {
    device.socket.emit("conversation:watch", { conversationId });
    await device.got("presence:listed");
  }
  await server.as(alice!).run("group:invite", { ...one, personIds: [carol!.id] });
  await told(watcher, carol!.id, "online");
  expect(toldOf(elsewhere, carol!.id)).toEqual([]);
});

test("where the list of members is hidden, a member follows those who lead the group alone", async () => {
  const [owner, member, other] = await server.people("alice-h", "bob-h", "carol-h");
  const { conversationId } = await server.group(owner!, [member!, other!]);
  const see = (membersSeeList: boolean) =>
    server.as(owner!).run("group:set-rules", { conversationId, rules: { membersSeeList } });
  await see(false);
  const atOwner = await server.connect(owner!);
  const atMember = await server.connect(member!);
  const hidden = await server.connect(other!);
  await told(atOwner, other!.id, "online");
  const watch = (device: Device) => {
    device.received.length = 0;
    device.socket.emit("conversation:watch", { conversationId });
    return device.got("presence:listed") as Promise<Changed>;
  };
  const seenBy = async (device: Device) => Object.keys((await watch(device)).presences).map(Number);
  expect((await seenBy(atMember)).toSorted()).toEqual([owner!.id, member!.id].toSorted());
  expect((await seenBy(atOwner)).toSorted()).toEqual([owner!.id, member!.id, other!.id].toSorted());

  hidden.socket.disconnect();
  await told(atOwner, other!.id, "offline");
  await atOwner.execute("person:update", { status: "busy" });
  await told(atMember, owner!.id, "busy");
  expect(toldOf(atMember, other!.id)).toEqual([]);

  // Whoever watches already follows what may be seen from now on.
  await see(true);
  const back = await server.connect(other!);
  await told(atMember, other!.id, "online");
  await see(false);
  back.socket.disconnect();
  await told(atOwner, other!.id, "offline");
  await atOwner.execute("person:update", { status: "online" });
  await told(atMember, owner!.id, "online");
  expect(toldOf(atMember, other!.id)).toEqual(["online"]);
});

test("typing reaches the others in the conversation, and only from those who may speak there", async () => {
  const [alice, bob, carol] = await server.people("alice-t", "bob-t", "carol-t");
  const conversationId = await server.befriend(alice!, bob!);
  const from = await server.connect(alice!);
  const own = await server.connect(alice!);
  const to = await server.connect(bob!);
  const stranger = await server.connect(carol!);
  stranger.socket.emit("conversation:typing", { conversationId });
  from.socket.emit("conversation:typing", { conversationId });
  expect(await to.got("conversation:typing")).toEqual({ conversationId, userId: alice!.id });
  await server.as(alice!).run("friend:remove", { personId: bob!.id });
  to.received.length = 0;
  from.socket.emit("conversation:typing", { conversationId });
  await from.ask("heads:load", {});
  await pause(100);
  for (const device of [to, own, from, stranger])
    expect(device.received.map(({ name }) => name)).not.toContain("conversation:typing");
});

test("who is silenced while writing is seen typing no more, and what was written is refused", async () => {
  const [owner, member] = await server.people("alice-q", "bob-q");
  const { conversationId } = await server.group(owner!, [member!]);
  const [from, to] = [await server.connect(member!), await server.connect(owner!)];
  from.socket.emit("conversation:typing", { conversationId });
  await to.got("conversation:typing");
  await server.as(owner!).run("group:silence", { conversationId, personIds: [member!.id], seconds: 600 });
  await from.got("group:members-silenced");
  to.received.length = 0;
  from.socket.emit("conversation:typing", { conversationId });
  const message = { conversationId, clientMessageId: "written-too-late", body: "我还没说完" };
  expect(await from.execute("message:send", message)).toMatchObject({ refusal: { code: "silenced" } });
  await to.ask("heads:load", {});
  expect(to.received.map(({ name }) => name)).not.toContain("conversation:typing");
});
