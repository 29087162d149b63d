import { expect, test } from "vitest";
import { ask } from "#lib/server/ask.ts";
import { verifyPassword } from "#lib/server/auth/password.ts";
import { seed } from "#prisma/seed.ts";
import { worldOfFile } from "./world-of-file.ts";

const now = new Date();
const world = await worldOfFile();
await seed(world.db, now);

const as = async (number: number) => {
  const { id, name } = await world.db.userProfile.findUniqueOrThrow({ where: { number } });
  return world.as({ id, number, name });
};

test("twelve people can sign in with the one password, and the next one gets the next number", async () => {
  const rows = await world.db.userProfile.findMany({ orderBy: { number: "asc" } });
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, n) => 10_001 + n));
  expect(await verifyPassword("webqq-demo", rows[3]!.passwordHash)).toBe(true);
  expect((await world.person("erin")).number).toBe(10_013);
});

test("messages are numbered without holes, none from the future, each by a member", async () => {
  const conversations = await world.db.conversation.findMany({
    include: { messages: { orderBy: { seq: "asc" } }, changes: true, memberships: true },
  });
  let count = 0;
  for (const { messages, changes, memberships, lastSeq, lastRev } of conversations) {
    count += messages.length;
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, n) => n + 1));
    expect(messages.length).toBe(lastSeq);
    const revs = [...messages, ...changes].map(({ rev }) => rev).toSorted((a, b) => a - b);
    expect(revs).toEqual(Array.from({ length: lastRev }, (_, n) => n + 1));
    for (const { createdAt, senderId, seq } of messages) {
      expect(createdAt.getTime()).toBeLessThanOrEqual(now.getTime());
      const place = memberships.find(({ userId }) => userId === senderId);
      expect(place?.joinedSeq).toBeLessThan(seq);
      expect(place?.readSeq).toBeGreaterThanOrEqual(seq);
    }
  }
  expect(count).toBeGreaterThan(280);
});

test("the first person finds friends in categories, requests, groups and unread messages", async () => {
  const { personal } = await (await as(10_001)).read("snapshot:load", {});
  expect(personal.me.siteRole).toBe("owner");
  expect(personal.categories.map(({ name }) => name)).toEqual(["同事", "同学", "山友"]);
  expect(personal.friends).toHaveLength(9);
  expect(personal.friends.every(({ conversationId, categoryId }) => conversationId && categoryId)).toBe(true);
  expect(personal.requests).toHaveLength(2);
  const groups = personal.conversations.filter(({ kind }) => kind === "group");
  expect(groups.map(({ group }) => group?.number)).toEqual([100_001, 100_002, 100_003]);
  expect(groups.filter(({ mentionSeqs }) => mentionSeqs.length > 0)).toHaveLength(2);
  const unread = personal.conversations.map(({ lastSeq, membership }) => lastSeq - membership.readSeq);
  expect(unread.filter((n) => n > 0).length).toBeGreaterThanOrEqual(5);
});

test("who came later sees only what came later", async () => {
  const hand = await as(10_008);
  const { personal } = await hand.read("snapshot:load", {});
  const group = personal.conversations.find(({ group }) => group?.number === 100_001);
  const page = await hand.read("history:page", { conversationId: group?.id ?? 0, limit: 100 });
  expect(page.messages[0]?.body).toMatch(/^不好意思刚加进来/);
  expect(page.notices[0]?.kind).toBe("group:members-joined");
  const stranger = { actor: null, address: "", door: "internal" as const };
  expect((await ask(stranger, "snapshot:load", {})).ok).toBe(false);
});

test("what the administration of each group did is in its log, which is whole", async () => {
  for (const { ownerId, conversationId } of await world.db.qQGroup.findMany()) {
    const owner = world.as({ id: ownerId, number: 0, name: "" });
    const { count, fault } = await owner.read("group:verify-log", { conversationId });
    expect(fault).toBeNull();
    expect(count).toBeGreaterThan(1);
  }
});
