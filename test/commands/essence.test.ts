import { beforeEach, expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 1_000 });
const [owner, admin, member, newcomer] = await world.people("alice", "bob", "carol", "dave");
await world.befriend(owner, newcomer);
let conversationId: number;

beforeEach(async () => {
  ({ conversationId } = await world.group(owner, [admin, member]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
});

const say = async (body: string, by = member) => (await world.as(by).send(conversationId, body)).seq;
const set = (seq: number, by = admin) => world.as(by).execute("group:set-essence", { conversationId, seq });
const unset = (seq: number, by = admin) =>
  world.as(by).execute("group:unset-essence", { conversationId, seq });
const wall = async (by: Person) => (await world.as(by).read("essence:list", { conversationId })).essences;
const marks = async (by: Person) => {
  const { conversations } = await world.as(by).read("personal:load", {});
  return conversations.find(({ id }) => id === conversationId)?.group?.board.essenceSeqs;
};

test("a message put on the wall carries its mark for everybody, and the wall says who put it there", async () => {
  const [first, second] = [await say("第一条"), await say("第二条")];
  const converged = await watchConvergence(world, owner, admin, member);
  expect((await set(second)).ok).toBe(true);
  expect((await set(first, owner)).ok).toBe(true);
  const told = payloadsOf(await converged(), "group:updated");
  expect(told.map(({ notice }) => [notice.actorId, notice.details])).toEqual([
    [admin.id, { essenceSeq: second }],
    [owner.id, { essenceSeq: first }],
  ]);
  expect(await marks(member)).toEqual([first, second]);
  expect(await wall(member)).toMatchObject([
    { message: { seq: first, body: "第一条" }, setById: owner.id, setAt: expect.any(String) },
    { message: { seq: second, body: "第二条" }, setById: admin.id },
  ]);
  expect((await unset(first)).ok).toBe(true);
  const [quiet] = payloadsOf(await converged(), "group:updated");
  expect(quiet?.notice.details).toBeUndefined();
  expect(await marks(member)).toEqual([second]);
  expect(codeOf(await unset(first))).toBe("not_available");
});

test("what is on the wall already stays as it is", async () => {
  const seq = await say("好");
  await set(seq);
  world.takePublished();
  expect((await set(seq, owner)).ok).toBe(true);
  expect(world.takePublished().events).toEqual([]);
  expect(await wall(owner)).toMatchObject([{ setById: admin.id }]);
});

test("a recalled message leaves the wall, and none that was recalled gets there", async () => {
  const seq = await say("说错了");
  await set(seq);
  const converged = await watchConvergence(world, owner, member);
  await world.as(member).run("message:recall", { conversationId, seq });
  await converged();
  expect(await wall(owner)).toEqual([]);
  expect(await marks(owner)).toEqual([]);
  expect(codeOf(await set(seq))).toBe("not_available");
});

test("it takes the right for it, and a message that is there for who asks", async () => {
  const seq = await say("好");
  expect(codeOf(await set(seq, member))).toBe("not_allowed");
  expect(codeOf(await set(seq, newcomer))).toBe("not_available");
  expect(codeOf(await set(seq + 7))).toBe("not_available");
  await world.as(owner).run("group:invite", { conversationId, personIds: [newcomer.id] });
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: newcomer.id });
  expect(codeOf(await set(seq, newcomer))).toBe("not_available");
  await world.db.groupAdmin.update({
    where: { groupId_userId: { groupId: conversationId, userId: admin.id } },
    data: { rights: "announce" },
  });
  expect(codeOf(await set(seq))).toBe("not_allowed");
});

test("who joins later sees the wall", async () => {
  const seq = await say("群规");
  await set(seq);
  await world.as(owner).run("group:invite", { conversationId, personIds: [newcomer.id] });
  expect(await wall(newcomer)).toMatchObject([{ message: { seq, body: "群规" } }]);
});

test("a wall has room for so many", async () => {
  const max = limits.essencesPerGroup;
  const seqs = await Promise.all(Array.from({ length: max + 1 }, (_, n) => say(`${n}`)));
  const setAt = new Date();
  await world.db.groupEssence.createMany({
    data: seqs.slice(0, max).map((seq) => ({ groupId: conversationId, seq, setById: owner.id, setAt })),
  });
  expect(await set(seqs[max]!)).toEqual({ ok: false, refusal: { code: "too_many", params: { max } } });
});

test("both ends of it are in the log", async () => {
  const seq = await say("好");
  await set(seq);
  await unset(seq, owner);
  const acts = await world.db.groupAct.findMany({
    where: { groupId: conversationId, kind: { endsWith: "-essence" } },
    orderBy: { seq: "asc" },
  });
  expect(acts.map(({ kind, actorId, data }) => [kind, actorId, JSON.parse(data)])).toEqual([
    ["group:set-essence", admin.id, { targetIds: [member.id], after: { seq } }],
    ["group:unset-essence", owner.id, { targetIds: [member.id], before: { seq } }],
  ]);
});
