import { beforeEach, expect, test } from "vitest";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin] = await world.people("alice", "bob");
let [first, second]: Person[] = [];
let conversationId: number;
let number: number;
let made = 0;

beforeEach(async () => {
  [first, second] = await world.people(`甲${++made}`, `乙${made}`);
  ({ conversationId, number } = await world.group(owner, [admin, first!, second!]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  world.takePublished();
});

const remove = (who: Person, personIds: number[], more: { isBarred?: boolean; recallHours?: number } = {}) =>
  world.as(who).execute("group:remove-member", { conversationId, personIds, ...more });

test("several are removed at once, under one notice; who is no member is left out", async () => {
  const stranger = await world.person(`路人${made}`);
  const converged = await watchConvergence(world, owner, admin, first!, second!);
  const removedIds = [first!.id, second!.id];
  expect(await remove(admin, [...removedIds, stranger.id])).toEqual({ ok: true, value: { removedIds } });
  const published = await converged();
  const [told, ...more] = payloadsOf(published, "group:member-removed");
  expect(told?.notice.userIds).toEqual(removedIds);
  expect(more).toEqual([]);
  expect(published.effects).toHaveLength(2);
  expect(codeOf(await remove(admin, removedIds))).toBe("not_available");
});

test("where one of them is not outranked, nobody is removed", async () => {
  expect(codeOf(await remove(admin, [first!.id, owner.id]))).toBe("not_allowed");
  expect(codeOf(await remove(admin, [first!.id, admin.id]))).toBe("not_allowed");
  const { members } = await world.as(owner).read("member:list", { conversationId });
  expect(members).toHaveLength(4);
});

test("nobody named is no input", async () => {
  for (const input of [{ conversationId }, { conversationId, personIds: [] }]) {
    const answer = await world.as(owner).execute("group:remove-member", input);
    expect(answer).toMatchObject({ ok: false, refusal: { code: "invalid_input", field: "personIds" } });
  }
});

test("who is barred cannot come back by any way of their own, until it is lifted", async () => {
  await remove(admin, [first!.id], { isBarred: true });
  const { token } = (await world.as(owner).run("group:create-link", { conversationId, name: "链接" })).link;
  await world.befriend(second!, first!);
  for (const answer of [
    await world.as(first!).execute("group:join", { number }),
    await world.as(first!).execute("group:request-join", { number }),
    await world.as(first!).execute("group:use-link", { token }),
    await world.as(second!).execute("group:invite", { conversationId, personIds: [first!.id] }),
  ])
    expect(codeOf(answer)).toBe("barred");
  const { bars } = await world.as(owner).read("group:joining", { conversationId });
  expect(bars).toMatchObject([{ person: { id: first!.id }, kind: "barred", by: { id: admin.id } }]);
  expect((await world.as(first!).read("group:own-requests", {})).requests).toEqual([]);
  await world.as(admin).run("group:lift-bar", { conversationId, personId: first!.id });
  expect((await world.as(first!).execute("group:join", { number })).ok).toBe(true);
});

test("who may invite brings somebody barred back, which lifts it", async () => {
  await remove(admin, [first!.id], { isBarred: true });
  await world.as(owner).run("group:invite", { conversationId, personIds: [first!.id] });
  expect((await world.as(owner).read("group:joining", { conversationId })).bars).toEqual([]);
});

test("what they said in the last hours is recalled with it, and nothing else", async () => {
  const now = Date.now();
  world.clock.now = () => now - 2 * 3_600_000;
  await world.as(first!).send(conversationId, "早些时候");
  world.clock.now = () => Date.now();
  await world.as(first!).send(conversationId, "广告一");
  await world.as(second!).send(conversationId, "别人的话");
  const body = "@广告";
  const mentions = [{ userId: owner.id, start: 0, length: 3 }];
  await world.as(first!).run("message:send", {
    conversationId,
    clientMessageId: crypto.randomUUID(),
    body,
    mentions,
  });
  const converged = await watchConvergence(world, owner, admin, second!);
  await remove(admin, [first!.id], { recallHours: 1 });
  const published = await converged();
  expect(payloadsOf(published, "message:recalled").map(({ message }) => message.seq)).toEqual([2, 4]);
  const { messages } = await world.as(owner).read("history:page", { conversationId });
  expect(messages.map(({ body: said, recalled }) => [said, recalled?.byId])).toEqual([
    ["早些时候", undefined],
    ["", admin.id],
    ["别人的话", undefined],
    ["", admin.id],
  ]);
  const act = await world.db.groupAct.findFirstOrThrow({
    where: { groupId: conversationId, kind: "group:remove-member" },
  });
  expect(JSON.parse(act.data)).toEqual({ targetIds: [first!.id], after: { recalled: 2 } });
});
