import { beforeEach, expect, test } from "vitest";
import { readRules } from "#lib/contract/group/rules.ts";
import { facesOf } from "#lib/domain/faces.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile();
const [owner, admin, member, stranger] = await world.people("alice", "bob", "carol", "dave");
let conversationId: number;
let number: number;

beforeEach(async () => {
  ({ conversationId, number } = await world.group(owner, [admin, member]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  world.takePublished();
});

const membersOf = async (id = conversationId) =>
  (await world.as(owner).read("member:list", { conversationId: id })).members.map(
    ({ person, role }) => [person.id, role] as const,
  );
const conversationOf = async (person: Person, id = conversationId) =>
  (await world.as(person).read("personal:load", {})).conversations.find((found) => found.id === id);
const here = () => ({ conversation: conversationId });

test("a new group has its owner and friends, and everyone is told", async () => {
  const input = { name: " 三年二班 ", description: "通知和作业", memberIds: [admin.id, admin.id, owner.id] };
  const made = await world.as(owner).run("group:create", input);
  expect(made.number).toBe(number + 1);
  const published = world.takePublished();
  for (const person of [owner, admin]) {
    const [joined] = payloadsOf(published, "conversation:joined", { person: person.id });
    expect(joined?.conversation).toEqual(await conversationOf(person, made.conversationId));
    expect(joined?.conversation.group).toEqual({
      number: made.number,
      name: "三年二班",
      description: "通知和作业",
      ownerId: owner.id,
      maxMemberNums: 200,
      memberCount: 2,
      joinMode: "anyone",
      rules: readRules("{}"),
      board: { changes: 0, pinned: null, essenceSeqs: [] },
      category: "",
      tags: [],
      faces: facesOf([owner, admin], owner.id),
      pictureId: null,
      offeredToId: null,
      disbandsAt: null,
    });
  }
  const [created] = payloadsOf(published, "group:created");
  expect(created?.notice).toMatchObject({ rev: 1, actorId: owner.id, userIds: [admin.id] });
  expect(new Map(await membersOf(made.conversationId))).toEqual(
    new Map([
      [owner.id, "owner"],
      [admin.id, "member"],
    ]),
  );
});

test("only friends can be brought in", async () => {
  const create = await world.as(owner).execute("group:create", { name: "群", memberIds: [stranger.id] });
  const invite = await world.as(owner).execute("group:invite", { conversationId, personIds: [stranger.id] });
  const nobody = await world.as(owner).execute("group:invite", { conversationId, personIds: [999_999] });
  expect(codeOf(create)).toBe("not_friends");
  expect(codeOf(invite)).toBe("not_friends");
  expect(nobody).toEqual(invite);
});

test("a member invites a friend, who finds nothing unread and nothing from before", async () => {
  const guest = await world.person(`客人${conversationId}`);
  await world.befriend(member, guest);
  await world.as(owner).send(conversationId, "从前的话");
  world.takePublished();
  const { addedIds } = await world
    .as(member)
    .run("group:invite", { conversationId, personIds: [guest.id, admin.id] });
  expect(addedIds).toEqual([guest.id]);
  const published = world.takePublished();
  expect(published.effects).toEqual([{ effect: "join", personId: guest.id, conversationId }]);
  const [invited] = payloadsOf(published, "group:members-invited", here());
  expect(invited?.notice).toMatchObject({ actorId: member.id, userIds: [guest.id], afterSeq: 1 });
  expect(invited?.members).toMatchObject([{ person: { id: guest.id }, role: "member" }]);
  const conversation = await conversationOf(guest);
  expect(conversation).toMatchObject({ lastSeq: 1, lastMessage: null });
  expect(conversation?.membership).toMatchObject({ readSeq: 1, joinedSeq: 1 });
  const page = await world.as(guest).read("history:page", { conversationId });
  expect(page).toMatchObject({ messages: [], hasOlder: false });
  expect(page.notices.map(({ kind }) => kind)).toEqual(["group:members-invited"]);
  const again = await world.as(member).run("group:invite", { conversationId, personIds: [guest.id] });
  expect(again).toEqual({ addedIds: [], requestedIds: [] });
});

test("a group is joined by its number, unless it is closed", async () => {
  const closed = await world.group(owner, [], { joinMode: "closed" });
  const join = (at: number) => world.as(stranger).execute("group:join", { number: at });
  expect(codeOf(await join(closed.number))).toBe("group_closed");
  expect(codeOf(await join(999_999))).toBe("not_available");
  expect(await join(number)).toEqual({ ok: true, value: { conversationId } });
  expect(codeOf(await join(number))).toBe("already_member");
  const [joined] = payloadsOf(world.takePublished(), "group:members-joined", here());
  expect(joined?.notice).toMatchObject({ actorId: stranger.id, userIds: [stranger.id] });
  await world.as(stranger).send(conversationId, "大家好");
});

test("max_member_nums holds when fifty join at once", async () => {
  const { conversationId: full, number: at } = await world.group(owner);
  await world.db.qQGroup.update({ where: { conversationId: full }, data: { max_member_nums: 20 } });
  const crowd = await world.people(...Array.from({ length: 50 }, (_, n) => `人群${n}`));
  const answers = await Promise.all(
    crowd.map((person) => world.as(person).execute("group:join", { number: at })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(19);
  for (const answer of answers.filter(({ ok }) => !ok))
    expect(answer).toEqual({ ok: false, refusal: { code: "group_full", params: { max: 20 } } });
  expect(await membersOf(full)).toHaveLength(20);
  const { changes } = await world
    .as(owner)
    .read("changes:since", { cursors: [{ conversationId: full, sinceRev: 0 }] });
  expect(changes[0]?.notices.map(({ rev }) => rev)).toEqual(Array.from({ length: 20 }, (_, n) => n + 1));
});

test("inviting past the limit brings in nobody", async () => {
  const guests = await world.people(`甲${conversationId}`, `乙${conversationId}`);
  for (const guest of guests) await world.befriend(owner, guest);
  await world.db.qQGroup.update({ where: { conversationId }, data: { max_member_nums: 4 } });
  const personIds = guests.map(({ id }) => id);
  const answer = await world.as(owner).execute("group:invite", { conversationId, personIds });
  expect(codeOf(answer)).toBe("group_full");
  expect(await membersOf()).toHaveLength(3);
});

test("who leaves hears nothing more and is told on every device", async () => {
  await world.as(admin).run("group:leave", { conversationId });
  const published = world.takePublished();
  expect(published.effects).toEqual([{ effect: "leave", personId: admin.id, conversationId }]);
  expect(payloadsOf(published, "conversation:left", { person: admin.id })).toMatchObject([
    { conversationId, reason: "left" },
  ]);
  const [left] = payloadsOf(published, "group:member-left", here());
  expect(left?.notice).toMatchObject({ actorId: admin.id, userIds: [admin.id] });
  expect(await conversationOf(admin)).toBeUndefined();
  expect(await world.db.groupAdmin.count({ where: { groupId: conversationId } })).toBe(0);
  expect(codeOf(await world.as(owner).execute("group:leave", { conversationId }))).toBe("owner_cannot_leave");
});

test("a former admin who comes back is a plain member with nothing unread", async () => {
  await world.as(admin).run("group:leave", { conversationId });
  await world.as(owner).send(conversationId, "他走了");
  await world.as(owner).run("group:remove-member", { conversationId, personId: member.id });
  await world.as(admin).run("group:join", { number });
  const conversation = await conversationOf(admin);
  expect(conversation?.membership).toMatchObject({ role: "member", readSeq: 1, joinedSeq: 1 });
  const page = await world.as(admin).read("history:page", { conversationId });
  expect(page.messages).toEqual([]);
  expect(page.notices.map(({ kind }) => kind)).toEqual(["group:members-joined"]);
});

test("who is removed loses everything at once", async () => {
  await world.as(member).send(conversationId, "我还在");
  await world.as(admin).run("group:remove-member", { conversationId, personId: member.id });
  const published = world.takePublished();
  expect(payloadsOf(published, "conversation:left", { person: member.id })).toMatchObject([
    { conversationId, reason: "removed" },
  ]);
  const [removed] = payloadsOf(published, "group:member-removed", here());
  expect(removed?.notice).toMatchObject({ actorId: admin.id, userIds: [member.id] });
  const asked = [
    await world.as(member).ask("history:page", { conversationId }),
    await world.as(member).ask("member:list", { conversationId }),
    await world.as(member).execute("receipt:read", { conversationId, seq: 1 }),
    await world.as(member).execute("group:leave", { conversationId }),
  ];
  for (const answer of asked) expect(codeOf(answer)).toBe("not_available");
  const cursors = [{ conversationId, sinceRev: 0 }];
  expect((await world.as(member).read("changes:since", { cursors })).changes).toEqual([]);
});

test("nobody removes an equal or a higher one", async () => {
  const remove = (who: Person, whom: Person) =>
    world.as(who).execute("group:remove-member", { conversationId, personId: whom.id });
  const second = await world.person(`管理${conversationId}`);
  await world.as(second).run("group:join", { number });
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: second.id });
  expect(codeOf(await remove(member, second))).toBe("not_allowed");
  expect(codeOf(await remove(admin, second))).toBe("not_allowed");
  expect(codeOf(await remove(admin, owner))).toBe("not_allowed");
  expect(codeOf(await remove(owner, owner))).toBe("not_allowed");
  expect(codeOf(await remove(owner, stranger))).toBe("not_available");
  expect(codeOf(await remove(stranger, member))).toBe("not_available");
  expect((await remove(owner, second)).ok).toBe(true);
});

test("only the owner appoints and dismisses admins", async () => {
  const appoint = (who: Person, personId: number) =>
    world.as(who).execute("group:appoint-admin", { conversationId, personId });
  expect(codeOf(await appoint(admin, member.id))).toBe("not_allowed");
  expect(codeOf(await appoint(owner, admin.id))).toBe("not_available");
  expect(codeOf(await appoint(owner, stranger.id))).toBe("not_available");
  expect((await appoint(owner, member.id)).ok).toBe(true);
  const [appointed] = payloadsOf(world.takePublished(), "group:admin-appointed", here());
  expect(appointed?.members).toMatchObject([{ person: { id: member.id }, role: "admin" }]);
  await world.as(owner).run("group:dismiss-admin", { conversationId, personId: member.id });
  const [dismissed] = payloadsOf(world.takePublished(), "group:admin-dismissed", here());
  expect(dismissed?.members).toMatchObject([{ person: { id: member.id }, role: "member" }]);
  expect(dismissed?.notice.rev).toBe((appointed?.notice.rev ?? 0) + 1);
});

test("a group has room for twenty admins", async () => {
  const { conversationId: big, number: at } = await world.group(owner);
  const people = await world.people(...Array.from({ length: 21 }, (_, n) => `人群${n}`));
  for (const person of people) await world.as(person).run("group:join", { number: at });
  const answers = await Promise.all(
    people.map(({ id }) =>
      world.as(owner).execute("group:appoint-admin", { conversationId: big, personId: id }),
    ),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(20);
  expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))).toEqual([
    { code: "admin_limit", params: { max: 20 } },
  ]);
});

test("every change raises the rules' revision", async () => {
  const revNow = async () =>
    (await world.db.conversation.findUniqueOrThrow({ where: { id: conversationId } })).rulesRev;
  const steps = [
    () => world.as(stranger).run("group:join", { number }),
    () => world.as(owner).run("group:appoint-admin", { conversationId, personId: stranger.id }),
    () => world.as(owner).run("group:dismiss-admin", { conversationId, personId: stranger.id }),
    () => world.as(owner).run("group:remove-member", { conversationId, personId: stranger.id }),
    () => world.as(member).run("group:leave", { conversationId }),
  ];
  for (const step of steps) {
    const before = await revNow();
    await step();
    expect(await revNow()).toBeGreaterThan(before);
  }
});

test("a direct conversation is no group", async () => {
  const pair = await world.db.conversation.findFirstOrThrow({
    where: { kind: "direct", memberships: { some: { userId: owner.id } } },
  });
  const input = { conversationId: pair.id };
  for (const answer of [
    await world.as(owner).execute("group:leave", input),
    await world.as(owner).execute("group:invite", { ...input, personIds: [member.id] }),
    await world.as(owner).execute("group:remove-member", { ...input, personId: admin.id }),
    await world.as(owner).ask("member:list", input),
  ])
    expect(codeOf(answer)).toBe("not_available");
});
