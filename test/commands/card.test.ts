import { expect, test } from "vitest";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 100 });
const [owner, admin, member, other] = await world.people("alice", "bob", "carol", "dave");
const { conversationId } = await world.group(owner, [admin, member, other]);
await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });

const setCard = (by: Person, ...cards: [Person, string][]) =>
  world.as(by).execute("group:set-card", {
    conversationId,
    cards: cards.map(([{ id }, card]) => ({ personId: id, card })),
  });
const lastActs = async () => {
  const rows = await world.db.groupAct.findMany({
    where: { groupId: conversationId },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ kind, data }) => [kind, JSON.parse(data)]);
};

test("one's own card is seen by everybody, told without a notice in the history, and no act of the administration", async () => {
  const acts = await lastActs();
  const converged = await watchConvergence(world, owner, member);
  expect((await setCard(member, [member, "三班 小刚"])).ok).toBe(true);
  const [told] = payloadsOf(await converged(), "group:members-updated");
  expect(told?.members).toMatchObject([{ person: { id: member.id }, card: "三班 小刚" }]);
  expect(told?.notice.details).toBeUndefined();
  expect(await lastActs()).toEqual(acts);
});

test("who was away learns the card with the changes", async () => {
  const { rev } = await world.as(other).read("history:page", { conversationId });
  await setCard(member, [member, "新名片"]);
  const { changes } = await world
    .as(other)
    .read("changes:since", { cursors: [{ conversationId, sinceRev: rev }] });
  expect(changes[0]?.members).toMatchObject([{ card: "新名片" }]);
});

test("admins set the cards of members, several at once, and it is logged with what was before", async () => {
  expect((await setCard(admin, [member, "甲"], [other, "乙"])).ok).toBe(true);
  expect((await lastActs()).at(-1)).toEqual([
    "group:set-card",
    {
      targetIds: [member.id, other.id],
      before: { cards: ["新名片", ""] },
      after: { cards: ["甲", "乙"] },
    },
  ]);
  world.takePublished();
  expect((await setCard(admin, [member, "甲"])).ok).toBe(true);
  expect(world.takePublished().events).toEqual([]);
});

test("who is not outranked keeps the card, and then nobody of them gets another", async () => {
  expect(codeOf(await setCard(member, [other, "丙"]))).toBe("not_allowed");
  expect(codeOf(await setCard(admin, [member, "丙"], [owner, "丁"]))).toBe("not_allowed");
  const { members } = await world.as(owner).read("member:list", { conversationId });
  expect(members.find(({ person }) => person.id === member.id)?.card).toBe("甲");
});

test("an admin without the right may only set their own", async () => {
  const where = { groupId_userId: { groupId: conversationId, userId: admin.id } };
  const { rights } = await world.db.groupAdmin.findUniqueOrThrow({ where });
  await world.db.groupAdmin.update({ where, data: { rights: "log" } });
  expect(codeOf(await setCard(admin, [member, "戊"]))).toBe("not_allowed");
  expect((await setCard(admin, [admin, "班长"])).ok).toBe(true);
  await world.db.groupAdmin.update({ where, data: { rights } });
});

test("a card that is too long names its field", async () => {
  const answer = await setCard(member, [member, "长".repeat(33)]);
  expect(codeOf(answer)).toBe("invalid_input");
});

test("专属头衔: the owner gives it and takes it away; nobody else does", async () => {
  const title = (by: Person, text: string) =>
    world.as(by).execute("group:set-title", { conversationId, personId: member.id, title: text });
  const converged = await watchConvergence(world, owner, member);
  expect((await title(owner, "学霸")).ok).toBe(true);
  await converged();
  expect((await lastActs()).at(-1)).toEqual([
    "group:set-title",
    { targetIds: [member.id], before: { title: "" }, after: { title: "学霸" } },
  ]);
  for (const by of [admin, member]) expect(codeOf(await title(by, "我最棒"))).toBe("not_allowed");
  expect((await title(owner, "")).ok).toBe(true);
  await converged();
});

test("where the rules say so, members are called what the admins call them", async () => {
  await world.as(owner).run("group:set-rules", { conversationId, rules: { membersEditCard: false } });
  expect(codeOf(await setCard(member, [member, "随便"]))).toBe("not_allowed");
  expect((await setCard(admin, [admin, "班长"])).ok).toBe(true);
  expect((await setCard(owner, [member, "学号 7"])).ok).toBe(true);
});
