import { expect, test } from "vitest";
import { watchConvergence } from "../converges.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 100 });
const [alice, bob, carol, dave] = await world.people("alice", "bob", "carol", "dave");

test("friendship, from the request to the end and back", async () => {
  const check = await watchConvergence(world, alice, bob);
  const { requestId } = await world.as(alice).run("friend:request", { number: bob.number, note: "你好" });
  await check();
  await world.as(bob).run("friend:decline", { requestId: requestId ?? 0 });
  await check();
  const again = await world.as(alice).run("friend:request", { number: bob.number });
  await check();
  await world.as(alice).run("friend:withdraw", { requestId: again.requestId ?? 0 });
  await check();
  const conversationId = await world.befriend(alice, bob);
  await check();
  await world.as(alice).send(conversationId, "我们是好友了");
  await world.as(bob).send(conversationId, "对");
  await world.as(alice).run("receipt:read", { conversationId, seq: 2 });
  await check();
  await world.as(alice).run("friend:remove", { personId: bob.id });
  await check();
  expect(await world.befriend(bob, alice)).toBe(conversationId);
  const published = await check();
  expect(published.events.length).toBeGreaterThan(3);
});

test("remarks, categories and one's own data", async () => {
  await world.befriend(alice, carol);
  const check = await watchConvergence(world, alice, carol);
  const { category } = await world.as(alice).run("category:create", { name: "同学" });
  await check();
  await world.as(alice).run("friend:update", { personId: carol.id, remark: "刚子", categoryId: category.id });
  await check();
  await world.as(alice).run("category:rename", { categoryId: category.id, name: "老同学" });
  await check();
  await world.as(alice).run("category:remove", { categoryId: category.id });
  await check();
  await world.as(carol).run("person:update", { name: "小刚刚", signature: "在路上", status: "busy" });
  await check();
});

test("a group's whole life, seen by everybody in it", async () => {
  const { conversationId: id } = await world.group(alice, [bob, carol], { name: "三年二班" });
  const check = await watchConvergence(world, alice, bob, carol, dave);
  await world.as(alice).send(id, "大家好");
  await Promise.all([world.as(bob).send(id, "来了"), world.as(carol).send(id, "来了来了")]);
  await check();
  await world.as(alice).run("group:appoint-admin", { conversationId: id, personId: bob.id });
  await check();
  const group = await world.db.qQGroup.findUniqueOrThrow({ where: { conversationId: id } });
  await world.as(dave).run("group:join", { number: group.number });
  await check();
  await world.as(dave).send(id, "我是新来的");
  await check();
  await world.as(bob).run("group:remove-member", { conversationId: id, personId: dave.id });
  await world.as(alice).send(id, "他走了");
  await check();
  await world.as(dave).run("group:join", { number: group.number });
  await check();
  await world.as(alice).run("group:dismiss-admin", { conversationId: id, personId: bob.id });
  await world.as(carol).run("group:leave", { conversationId: id });
  await check();
  await world.as(alice).run("group:invite", { conversationId: id, personIds: [carol.id] });
  await check();
});

test("a group made with members is told to all of them", async () => {
  await world.befriend(bob, dave);
  const check = await watchConvergence(world, alice, bob, dave);
  await world.as(bob).run("group:create", { name: "周末爬山", memberIds: [alice.id, dave.id] });
  await check();
});
