import { afterEach, beforeEach, expect, test } from "vitest";
import { DISBANDED_FOR_MS } from "#lib/contract/limits.ts";
import { purgeDisbandedGroups } from "#lib/server/upkeep/purge-disbanded-groups.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin, member, stranger] = await world.people("alice", "bob", "carol", "dave");
let conversationId: number;
let number: number;

beforeEach(async () => {
  await world.db.qQGroup.updateMany({ data: { disbandsAt: null } });
  ({ conversationId, number } = await world.group(owner, [admin, member], { name: "高一（3）班" }));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  await world.as(member).send(conversationId, "再见");
  world.takePublished();
});
afterEach(() => {
  world.clock.now = () => Date.now();
});

const here = () => ({ conversationId });
const disband = (name = "高一（3）班") => world.as(owner).execute("group:disband", { conversationId, name });
/** Long enough that the group cannot be restored any more. */
const waitLong = () => {
  world.clock.now = () => Date.now() + DISBANDED_FOR_MS;
};

test("the owner types the group's name, however wide its letters; another name is refused", async () => {
  expect(await disband("高一")).toEqual({ ok: false, refusal: { code: "wrong_name", field: "name" } });
  expect(codeOf(await disband(""))).toBe("wrong_name");
  expect((await disband(" 高一(3)班 ")).ok).toBe(true);
});

test("everybody is told the day, can read and go; nobody speaks, comes in or administers", async () => {
  const converged = await watchConvergence(world, owner, admin, member);
  const answer = await disband();
  const disbandsAt = answer.ok ? answer.value.disbandsAt : "";
  const [told] = payloadsOf(await converged(), "group:updated");
  expect(told).toMatchObject({ notice: { details: { disbandsAt } }, group: { disbandsAt } });

  expect((await world.as(member).read("history:page", here())).messages).toMatchObject([{ body: "再见" }]);
  expect((await world.as(admin).ask("group:log", here())).ok).toBe(true);
  const say = { conversationId, clientMessageId: crypto.randomUUID(), body: "在吗" };
  const refused = [
    await world.as(owner).execute("message:send", say),
    await world.as(admin).execute("group:set-rules", { conversationId, rules: { isSilenced: true } }),
    await world.as(owner).execute("group:appoint-admin", { conversationId, personId: member.id }),
    await world.as(owner).execute("group:invite", { conversationId, personIds: [stranger.id] }),
    await world.as(owner).execute("group:update", { conversationId, name: "新名字" }),
    await world.as(stranger).execute("group:join", { number }),
    await disband(),
  ];
  expect(refused.map(codeOf)).toEqual(refused.map(() => "group_disbanded"));
  expect(codeOf(await world.as(owner).execute("group:leave", here()))).toBe("owner_cannot_leave");
  expect((await world.as(member).execute("group:leave", here())).ok).toBe(true);
});

test("who is in it finds it, others do not", async () => {
  await disband();
  const find = async (person: Person) =>
    (await world.as(person).read("directory:find", { text: String(number) })).groups.map((one) => one.number);
  expect(await find(member)).toEqual([number]);
  expect(await find(stranger)).toEqual([]);
});

test("a message judged from memory is refused as well", async () => {
  await world.as(member).send(conversationId, "还在");
  await disband();
  const say = { conversationId, clientMessageId: crypto.randomUUID(), body: "还在吗" };
  expect(codeOf(await world.as(member).execute("message:send", say))).toBe("group_disbanded");
});

test("the owner restores it within seven days, and everything is as it was", async () => {
  await disband();
  const converged = await watchConvergence(world, owner, admin, member);
  expect(codeOf(await world.as(admin).execute("group:restore", here()))).toBe("not_allowed");
  await world.as(owner).run("group:restore", here());
  const [told] = payloadsOf(await converged(), "group:updated");
  expect(told).toMatchObject({ notice: { details: { isRestored: true } }, group: { disbandsAt: null } });
  await world.as(member).send(conversationId, "回来了");
  expect(codeOf(await world.as(owner).execute("group:restore", here()))).toBe("not_available");
});

test("a group that can still be restored is not deleted", async () => {
  await disband();
  expect(await purgeDisbandedGroups()).toBe(0);
  await world.as(owner).run("group:restore", here());
  waitLong();
  expect(await purgeDisbandedGroups()).toBe(0);
});

test("after seven days it cannot be restored; it is deleted with all that was in it, and its members are told", async () => {
  await disband();
  const converged = await watchConvergence(world, owner, member);
  waitLong();
  expect(codeOf(await world.as(owner).execute("group:restore", here()))).toBe("not_available");
  expect(await purgeDisbandedGroups()).toBe(1);
  const published = await converged();
  for (const { id } of [owner, admin, member]) {
    const left = payloadsOf(published, "conversation:left", { person: id });
    expect(left).toMatchObject([{ conversationId, reason: "disbanded" }]);
    expect(published.effects).toContainEqual({ effect: "leave", personId: id, conversationId });
  }
  const { db } = world;
  const left = await Promise.all([
    db.conversation.count({ where: { id: conversationId } }),
    db.qQGroup.count({ where: here() }),
    db.membership.count({ where: here() }),
    db.message.count({ where: here() }),
    db.conversationChange.count({ where: here() }),
    db.groupAdmin.count({ where: { groupId: conversationId } }),
    db.groupAct.count({ where: { groupId: conversationId } }),
  ]);
  expect(left).toEqual(left.map(() => 0));
  expect(codeOf(await world.as(member).execute("group:join", { number }))).toBe("not_available");
  expect(await purgeDisbandedGroups()).toBe(0);
});

test("what a process that died has left of it is deleted by the next one", async () => {
  await disband();
  await world.db.membership.deleteMany({ where: here() });
  waitLong();
  expect(await purgeDisbandedGroups()).toBe(1);
  expect(await world.db.conversation.count({ where: { id: conversationId } })).toBe(0);
});

test("an offer to become the owner ends with the group", async () => {
  await world.as(owner).run("group:offer-ownership", { conversationId, personId: admin.id });
  await disband();
  await world.as(owner).run("group:restore", here());
  expect(codeOf(await world.as(admin).execute("group:take-ownership", here()))).toBe("not_available");
});
