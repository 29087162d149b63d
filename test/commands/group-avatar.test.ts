import { beforeEach, expect, test } from "vitest";
import { watchConvergence } from "../converges.ts";
import { storePicture } from "../store-picture.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 1_000 });
const [owner, admin, member, stranger] = await world.people("alice", "bob", "carol", "dave");
let conversationId: number;
let number: number;

beforeEach(async () => {
  ({ conversationId, number } = await world.group(owner, [admin, member]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
});

const uploaded = (by: Person, more = {}) =>
  storePicture(world, { groupId: conversationId, uploadedById: by.id, ...more });
const set = (by: Person, pictureId: string | null) =>
  world.as(by).execute("group:set-avatar", { conversationId, pictureId });
const acts = () =>
  world.db.groupAct.findMany({
    where: { groupId: conversationId, kind: "group:set-avatar" },
    orderBy: { seq: "asc" },
  });

test("everybody sees it at once and reads of it; so does who finds the group", async () => {
  const converged = await watchConvergence(world, owner, admin, member);
  const pictureId = await uploaded(admin);
  expect(await set(admin, pictureId)).toEqual({ ok: true, value: {} });
  const [told] = payloadsOf(await converged(), "group:updated");
  expect(told).toMatchObject({
    notice: { actorId: admin.id, details: { hasAvatar: true } },
    group: { pictureId },
  });
  const { groups } = await world.as(stranger).read("directory:find", { text: String(number) });
  expect(groups).toMatchObject([{ number, pictureId }]);

  await set(owner, null);
  const [removed] = payloadsOf(await converged(), "group:updated");
  expect(removed).toMatchObject({ notice: { details: { hasAvatar: false } }, group: { pictureId: null } });
  expect((await acts()).map(({ data }) => JSON.parse(data))).toEqual([
    { before: { hasAvatar: false }, after: { hasAvatar: true } },
    { before: { hasAvatar: true }, after: { hasAvatar: false } },
  ]);
  expect(await world.as(owner).read("group:verify-log", { conversationId })).toMatchObject({ fault: null });
});

test("what is so already is neither told nor logged", async () => {
  const pictureId = await uploaded(owner);
  await set(owner, pictureId);
  world.takePublished();
  await set(owner, pictureId);
  expect(world.takePublished().events).toEqual([]);
  expect(await acts()).toHaveLength(1);
});

test("only one's own upload, for this group and for this, can be set", async () => {
  const other = await world.group(owner);
  const wrong = [
    "A".repeat(22),
    await uploaded(admin),
    await uploaded(owner, { purpose: "announcement" }),
    await storePicture(world, { groupId: other.conversationId, uploadedById: owner.id }),
  ];
  for (const pictureId of wrong)
    expect(await set(owner, pictureId)).toEqual({
      ok: false,
      refusal: { code: "not_available", field: "pictureId" },
    });
  expect(codeOf(await set(owner, "../../etc/passwd"))).toBe("invalid_input");
  expect(await acts()).toEqual([]);
});

test("it takes the right to edit the group", async () => {
  const where = { groupId_userId: { groupId: conversationId, userId: admin.id } };
  await world.db.groupAdmin.update({ where, data: { rights: "announce" } });
  expect(codeOf(await set(admin, await uploaded(admin)))).toBe("not_allowed");
  expect(codeOf(await set(member, null))).toBe("not_allowed");
  expect(codeOf(await set(stranger, null))).toBe("not_available");
  await world.as(owner).run("group:disband", { conversationId, name: "测试群" });
  expect(codeOf(await set(owner, null))).toBe("group_disbanded");
});
