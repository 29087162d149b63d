import { expect, test } from "vitest";
import { groupRights } from "#lib/contract/group/rights.ts";
import { actHash } from "#lib/server/group-log/act-hash.ts";
import type { Person } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin, member, outsider] = await world.people("alice", "bob", "carol", "dave");
await world.befriend(owner, outsider);

test("every act of the administration is in the log, each chained to the one before", async () => {
  const { conversationId } = await world.group(owner, [admin, member]);
  const about = (person: Person) => ({ conversationId, personId: person.id });
  await world.as(owner).run("group:appoint-admin", about(admin));
  await world.as(owner).run("group:invite", { conversationId, personIds: [outsider.id] });
  await world.as(admin).run("group:set-rules", { conversationId, rules: { isSilenced: true } });
  await world.as(admin).run("group:remove-member", about(member));
  await world.as(owner).run("group:dismiss-admin", about(admin));

  const acts = await world.db.groupAct.findMany({
    where: { groupId: conversationId },
    orderBy: { seq: "asc" },
  });
  expect(acts.map(({ seq, kind, actorId, data }) => [seq, kind, actorId, JSON.parse(data)])).toEqual([
    [
      1,
      "group:create",
      owner.id,
      { targetIds: [admin.id, member.id], after: { name: "测试群", number: expect.any(Number) } },
    ],
    [2, "group:appoint-admin", owner.id, { targetIds: [admin.id], after: { rights: groupRights } }],
    [3, "group:invite", owner.id, { targetIds: [outsider.id] }],
    [4, "group:set-rules", admin.id, { before: { isSilenced: false }, after: { isSilenced: true } }],
    [5, "group:remove-member", admin.id, { targetIds: [member.id] }],
    [6, "group:dismiss-admin", owner.id, { targetIds: [admin.id], before: { rights: groupRights } }],
  ]);
  let previous = "";
  for (const { hash, createdAt, ...act } of acts) {
    expect(hash).toBe(actHash(previous, { ...act, createdAt: createdAt.getTime() }));
    previous = hash;
  }
  const group = await world.db.qQGroup.findUniqueOrThrow({ where: { conversationId } });
  expect([group.lastActSeq, group.lastActHash]).toEqual([6, previous]);
});

test("a refused act is not logged", async () => {
  const { conversationId } = await world.group(owner, [member]);
  await world.as(member).execute("group:remove-member", { conversationId, personId: owner.id });
  expect(await world.db.groupAct.count({ where: { groupId: conversationId } })).toBe(1);
});

test("acts of the same moment are numbered one after the other", async () => {
  const members = await Promise.all(Array.from({ length: 8 }, (_, at) => world.person(`logged-${at}`)));
  const { conversationId } = await world.group(owner, members);
  await Promise.all(
    members.map(({ id }) => world.as(owner).run("group:appoint-admin", { conversationId, personId: id })),
  );
  const acts = await world.db.groupAct.findMany({
    where: { groupId: conversationId },
    orderBy: { seq: "asc" },
  });
  expect(acts.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});
