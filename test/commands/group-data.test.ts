import { beforeEach, expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import { runtime } from "#lib/server/ports/runtime.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin, member] = await world.people("alice", "bob", "carol");
let conversationId: number;
let number: number;

beforeEach(async () => {
  ({ conversationId, number } = await world.group(owner, [admin, member]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  world.takePublished();
});

const resize = (maxMemberNums: number) =>
  world.as(owner).execute("group:resize", { conversationId, maxMemberNums });
const lastAct = async () => {
  const act = await world.db.groupAct.findFirst({
    where: { groupId: conversationId },
    orderBy: { seq: "desc" },
  });
  return act && [act.kind, JSON.parse(act.data)];
};

test("who has the right changes what the group is called and tells of itself", async () => {
  const converged = await watchConvergence(world, owner, admin, member);
  const data = {
    name: "Ｈiking 队",
    description: "周末\n爬山",
    category: "hobby",
    tags: ["徒步", "摄影"],
  } as const;
  await world.as(admin).run("group:update", { conversationId, ...data, tags: ["徒步", "摄影", "徒步"] });
  const [told] = payloadsOf(await converged(), "group:updated");
  expect(told).toMatchObject({ notice: { details: { name: data.name } }, group: data });
  expect(await lastAct()).toEqual([
    "group:update",
    { before: { name: "测试群", description: "", category: "", tags: [] }, after: data },
  ]);
  const { groups } = await world.as(member).read("directory:find", { text: "hiking 队" });
  expect(groups).toMatchObject([{ number, ...data }]);
});

test("what members need not read of is told without a word, and what is so already not at all", async () => {
  await world.as(owner).run("group:update", { conversationId, name: "测试群", tags: ["一班"] });
  const [told] = payloadsOf(world.takePublished(), "group:updated");
  expect(told?.notice.details).toBeUndefined();
  await world.as(owner).run("group:update", { conversationId, tags: ["一班"] });
  expect(world.takePublished().events).toEqual([]);
});

test.each([
  ["an empty name", { name: "  " }, "name"],
  ["a name nobody can see", { name: "\u200b" }, "name"],
  ["a name without end", { name: "长".repeat(limits.groupName.max + 1) }, "name"],
  ["a description without end", { description: "长".repeat(limits.groupDescription.max + 1) }, "description"],
  ["a category nobody knows", { category: "moon" }, "category"],
  ["too many tags", { tags: Array.from({ length: limits.tagsPerGroup + 1 }, (_, at) => `${at}`) }, "tags"],
  ["a tag without end", { tags: ["长".repeat(limits.groupTag.max + 1)] }, "tags.0"],
  ["an empty tag", { tags: ["一班", ""] }, "tags.1"],
])("%s is refused by its field", async (_what, patch, field) => {
  const answer = await world.as(owner).execute("group:update", { conversationId, ...patch } as never);
  expect(answer).toMatchObject({ ok: false, refusal: { code: "invalid_input", field } });
});

test("an admin without the right changes nothing", async () => {
  const subject = { conversationId, personId: admin.id };
  await world.as(owner).run("group:set-rights", { ...subject, rights: ["log"] });
  const answer = await world.as(admin).execute("group:update", { conversationId, name: "新名字" });
  expect(codeOf(answer)).toBe("not_allowed");
});

test("the owner makes room for as many as are there at least, and as the site allows at most", async () => {
  const bounds = await world.as(owner).read("group:bounds", { conversationId });
  expect(bounds).toEqual({ maxMemberNums: { min: 3, max: 2_000 } });
  for (const wrong of [2, 2_001])
    expect(await resize(wrong)).toEqual({
      ok: false,
      refusal: { code: "group_size", field: "maxMemberNums", params: { min: 3, max: 2_000 } },
    });
  for (const right of [3, 2_000]) expect((await resize(right)).ok).toBe(true);
  expect(await lastAct()).toEqual([
    "group:resize",
    { before: { maxMemberNums: 3 }, after: { maxMemberNums: 2_000 } },
  ]);
});

test("somebody who comes in while the group shrinks is either in it or not let in", async () => {
  const guest = await world.person(`后来${conversationId}`);
  const [joined, resized] = await Promise.all([world.as(guest).execute("group:join", { number }), resize(3)]);
  expect([joined.ok, resized.ok].filter(Boolean)).toHaveLength(1);
  const group = await world.db.qQGroup.findUniqueOrThrow({
    where: { conversationId },
    include: { _count: { select: { members: true } } },
  });
  expect(group._count.members).toBeLessThanOrEqual(group.max_member_nums);
});

test("a site for small groups makes small groups", async () => {
  const { env } = runtime();
  const usual = env.groupMaxMembers;
  env.groupMaxMembers = 30;
  const made = await world.group(owner, []);
  env.groupMaxMembers = usual;
  const row = await world.db.qQGroup.findUniqueOrThrow({
    where: { conversationId: made.conversationId },
    select: { max_member_nums: true },
  });
  expect(row.max_member_nums).toBe(30);
});
