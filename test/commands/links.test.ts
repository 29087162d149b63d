import { beforeEach, expect, test } from "vitest";
import type { CommandInput } from "#lib/contract/commands.ts";
import { limits } from "#lib/contract/limits.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin] = await world.people("alice", "bob");
let conversationId: number;
let number: number;
let guest: Person;
let made = 0;

beforeEach(async () => {
  ({ conversationId, number } = await world.group(owner, [admin], { joinMode: "closed" }));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  guest = await world.person(`客人${++made}`);
  world.takePublished();
});

const create = async (more: Partial<CommandInput<"group:create-link">> = {}) =>
  (await world.as(admin).run("group:create-link", { conversationId, name: "家长会", ...more })).link;
const open = (who: Person | null, token: string) => world.as(who).execute("group:open-link", { token });
const use = (who: Person, token: string) => world.as(who).execute("group:use-link", { token });
const links = async () => (await world.as(owner).read("group:links", { conversationId })).links;
const soon = (ms: number) => new Date(Date.now() + ms).toISOString();

test("a link shows the group to whoever holds it, and leads into a closed group", async () => {
  const { token, createdBy } = await create();
  expect(token).toMatch(/^[\w-]{16}$/);
  expect(createdBy).toMatchObject({ id: admin.id });
  expect(await open(null, token)).toMatchObject({
    ok: true,
    value: { needsApproval: false, group: { number, conversationId: null, isRequested: false } },
  });
  const converged = await watchConvergence(world, owner, admin, guest);
  expect(await use(guest, token)).toEqual({ ok: true, value: { conversationId } });
  await converged();
  expect(codeOf(await use(guest, token))).toBe("already_member");
  expect(await links()).toMatchObject([{ opened: 1, used: 1, joined: 1 }]);
  const membership = await world.db.membership.findUniqueOrThrow({
    where: { conversationId_userId: { conversationId, userId: guest.id } },
  });
  expect(membership.joinedThroughId).toBe((await links())[0]?.id);
});

test("a browser that opens it again the same day is not counted once more, and nobody is told", async () => {
  const { token } = await create();
  await open(guest, token);
  world.takePublished();
  expect((await world.as(guest).execute("group:open-link", { token, isAgain: true })).ok).toBe(true);
  expect(payloadsOf(world.takePublished(), "group:news")).toEqual([]);
  expect(await links()).toMatchObject([{ opened: 1 }]);
});

test("unknown, revoked, expired and used up cannot be told apart", async () => {
  const [revoked, expired, usedUp] = [
    await create(),
    await create({ expiresAt: soon(60_000) }),
    await create({ maxUses: 1 }),
  ];
  await world.as(owner).run("group:revoke-link", { conversationId, linkId: revoked.id });
  await use(await world.person(`第一个${made}`), usedUp.token);
  const now = Date.now();
  world.clock.now = () => now + 61_000;
  const dead = { ok: false, refusal: { code: "not_available" } };
  for (const token of ["nobody-knows-it", revoked.token, expired.token, usedUp.token]) {
    expect(await open(guest, token)).toEqual(dead);
    expect(await open(null, token)).toEqual(dead);
    expect(await use(guest, token)).toEqual(dead);
  }
  world.clock.now = () => Date.now();
});

test("a link that can be used once is used once when two come at the same moment", async () => {
  const { token } = await create({ maxUses: 1 });
  const crowd = await world.people(...Array.from({ length: 6 }, (_, at) => `同时${made}-${at}`));
  const answers = await Promise.all(crowd.map((person) => use(person, token)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await links()).toMatchObject([{ used: 1, joined: 1 }]);
});

test("where it needs approval, who comes waits, and counts as having come by it later", async () => {
  const { id, token } = await create({ needsApproval: true, name: "宣讲会" });
  expect(await use(guest, token)).toEqual({ ok: true, value: { conversationId: null } });
  expect(codeOf(await use(guest, token))).toBe("already_requested");
  const { pending } = await world.as(admin).read("group:joining", { conversationId });
  expect(pending).toMatchObject([{ person: { id: guest.id }, linkName: "宣讲会" }]);
  expect(await links()).toMatchObject([{ used: 1, joined: 0 }]);
  const requestIds = pending.map((request) => request.id);
  await world.as(admin).run("group:answer-requests", { conversationId, requestIds, answer: "accept" });
  expect(await links()).toMatchObject([{ used: 1, joined: 1 }]);
  const { joinedThroughId } = await world.db.membership.findUniqueOrThrow({
    where: { conversationId_userId: { conversationId, userId: guest.id } },
  });
  expect(joinedThroughId).toBe(id);
});

test("the links of a group that is disbanded lead nowhere, and lead in again when it stands again", async () => {
  const [direct, asked] = [await create(), await create({ needsApproval: true })];
  await world.as(owner).run("group:disband", { conversationId, name: "测试群" });
  for (const { token } of [direct, asked]) {
    expect(codeOf(await open(guest, token))).toBe("not_available");
    expect(codeOf(await use(guest, token))).toBe("not_available");
  }
  await world.as(owner).run("group:restore", { conversationId });
  expect((await use(guest, direct.token)).ok).toBe(true);
});

test("a full group takes nobody in by a link, and the link is not used up by it", async () => {
  const { token } = await create({ maxUses: 1 });
  await world.db.qQGroup.update({ where: { conversationId }, data: { max_member_nums: 2 } });
  expect(codeOf(await use(guest, token))).toBe("group_full");
  expect(await links()).toMatchObject([{ used: 0, joined: 0 }]);
});

test("links are for admins with the right, and live for them", async () => {
  await world.as(owner).run("group:set-admission", { conversationId, memberInvites: "never" });
  const where = { groupId_userId: { groupId: conversationId, userId: admin.id } };
  const { token } = await create();
  world.takePublished();
  await open(guest, token);
  const told = world.takePublished();
  const news = [{ conversationId, topic: "links" }];
  for (const { id } of [owner, admin]) expect(payloadsOf(told, "group:news", { person: id })).toEqual(news);
  await world.db.groupAdmin.update({ where, data: { rights: "approve" } });
  expect(codeOf(await world.as(admin).ask("group:links", { conversationId }))).toBe("not_allowed");
});

test("a link ends in the future, belongs to its group, and there are only so many", async () => {
  const past = { conversationId, name: "昨天", expiresAt: soon(-1_000) };
  expect(await world.as(admin).execute("group:create-link", past)).toMatchObject({
    ok: false,
    refusal: { code: "invalid_input", field: "expiresAt" },
  });
  const elsewhere = await world.group(owner);
  const { id } = await create();
  expect(
    codeOf(
      await world
        .as(owner)
        .execute("group:revoke-link", { conversationId: elsewhere.conversationId, linkId: id }),
    ),
  ).toBe("not_available");
  await world.db.groupLink.createMany({
    data: Array.from({ length: limits.linksPerGroup - 1 }, (_, at) => ({
      groupId: conversationId,
      token: `token-${conversationId}-${at}`,
      name: "很多",
      createdById: owner.id,
      createdAt: new Date(),
    })),
  });
  const answer = await world.as(admin).execute("group:create-link", { conversationId, name: "再一个" });
  expect(codeOf(answer)).toBe("too_many");
});
