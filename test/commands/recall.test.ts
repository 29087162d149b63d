import { describe, expect, test } from "vitest";
import { RECALL_WITHIN_MS } from "#lib/contract/limits.ts";
import { unread } from "#lib/domain/unread.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 1000 });
const [alice, bob, carol, stranger] = await world.people("alice", "bob", "carol", "dave");

const recall = (person: Person, conversationId: number, seq: number) =>
  world.as(person).execute("message:recall", { conversationId, seq });
const upTo = (n: number) => Array.from({ length: n }, (_, at) => at + 1);
const rowOf = (conversationId: number, seq: number) =>
  world.db.message.findUniqueOrThrow({ where: { conversationId_seq: { conversationId, seq } } });

describe("the words are gone, the place stays", () => {
  test.each(["direct", "group"] as const)("in a %s conversation", async (kind) => {
    const conversationId =
      kind === "direct" ? await world.befriend(alice, bob) : (await world.group(alice, [bob])).conversationId;
    const check = await watchConvergence(world, alice, bob);
    const sent = await world.as(bob).send(conversationId, "说错了话");
    await check();
    const { message } = await world.as(bob).run("message:recall", { conversationId, seq: sent.seq });
    const recalled = { at: expect.stringMatching(/Z$/), byId: bob.id };
    expect(message).toEqual({ ...sent, rev: sent.rev + 1, body: "", recalled });
    const published = await check();
    const [event] = payloadsOf(published, "message:recalled", { conversation: conversationId });
    expect(published.events).toHaveLength(1);
    expect(event).toMatchObject({ message, people: [{ id: bob.id }] });

    expect(await rowOf(conversationId, sent.seq)).toMatchObject({ body: "", mentions: "[]" });
    const { messages } = await world.as(alice).read("history:page", { conversationId });
    expect(messages).toEqual([message]);
    const cursors = [{ conversationId, sinceRev: sent.rev }];
    const { changes } = await world.as(alice).read("changes:since", { cursors });
    expect(changes[0]?.messages).toEqual([message]);
    const { conversations } = await world.as(alice).read("personal:load", {});
    const seen = conversations.find(({ id }) => id === conversationId)!;
    expect(seen.lastMessage).toEqual(message);
    expect(unread(seen)).toBe(1);
  });

  test("and nobody is named by it any more", async () => {
    const { conversationId } = await world.group(alice, [bob]);
    const { seq } = await world.as(alice).send(conversationId, "@小红 来一下");
    const place = { conversationId, seq };
    await world.db.message.update({
      where: { conversationId_seq: place },
      data: { mentions: `[{"userId":${bob.id},"start":0,"length":3}]` },
    });
    await world.db.messageMention.create({ data: { ...place, userId: bob.id } });
    expect((await recall(alice, conversationId, seq)).ok).toBe(true);
    expect(await world.db.messageMention.count({ where: place })).toBe(0);
    expect((await rowOf(conversationId, seq)).mentions).toBe("[]");
  });
});

test("only for two minutes; asked again for what is recalled, it is answered as it is, however late", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  const sent = [];
  for (const body of ["一", "二"]) sent.push(await world.as(bob).send(conversationId, body));
  const sentAt = Date.parse(sent[1]?.sentAt ?? "");
  try {
    world.clock.now = () => sentAt + RECALL_WITHIN_MS - 1;
    const first = await recall(bob, conversationId, 2);
    expect(first.ok).toBe(true);
    world.clock.now = () => sentAt + RECALL_WITHIN_MS;
    world.takePublished();
    expect(await recall(bob, conversationId, 1)).toEqual({
      ok: false,
      refusal: { code: "recall_too_late", params: { max: 2 } },
    });
    expect(await recall(bob, conversationId, 2)).toEqual(first);
    expect(world.takePublished().events).toEqual([]);
    expect((await rowOf(conversationId, 1)).body).toBe("一");
  } finally {
    world.clock.now = () => Date.now();
  }
});

test("the owner and admins recall what those below them said, at any age, and it is said who did", async () => {
  const { conversationId } = await world.group(alice, [bob, carol]);
  await world.as(alice).run("group:appoint-admin", { conversationId, personId: carol.id });
  const sent = [];
  for (const body of ["一", "二", "三"]) sent.push(await world.as(bob).send(conversationId, body));
  const [first, second, third] = sent.map(({ seq }) => seq) as [number, number, number];
  const check = await watchConvergence(world, alice, bob, carol);
  try {
    world.clock.now = () => Date.now() + 365 * 86_400_000;
    const answer = await recall(carol, conversationId, first);
    expect(answer).toMatchObject({ value: { message: { body: "", recalled: { byId: carol.id } } } });
    const [told] = payloadsOf(await check(), "message:recalled");
    expect(new Set(told?.people.map(({ id }) => id))).toEqual(new Set([bob.id, carol.id]));
    expect(await recall(alice, conversationId, first)).toEqual(answer);
    expect((await recall(alice, conversationId, second)).ok).toBe(true);
    await world.as(bob).run("group:leave", { conversationId });
    expect((await recall(carol, conversationId, third)).ok).toBe(true);
  } finally {
    world.clock.now = () => Date.now();
  }
  const acts = await world.db.groupAct.findMany({
    where: { groupId: conversationId, kind: "message:recall" },
    orderBy: { seq: "asc" },
  });
  expect(acts.map(({ actorId, data }) => [actorId, JSON.parse(data)])).toEqual([
    [carol.id, { targetIds: [bob.id], after: { seq: first } }],
    [alice.id, { targetIds: [bob.id], after: { seq: second } }],
    [carol.id, { targetIds: [bob.id], after: { seq: third } }],
  ]);
});

test("nobody recalls what an equal said, or one above; their own the owner and admins do at any age", async () => {
  const { conversationId } = await world.group(alice, [bob, carol]);
  await world.as(alice).run("group:appoint-admin", { conversationId, personId: carol.id });
  const { seq: ofOwner } = await world.as(alice).send(conversationId, "群主说的");
  const { seq: ofAdmin } = await world.as(carol).send(conversationId, "管理员说的");
  expect(codeOf(await recall(carol, conversationId, ofOwner))).toBe("not_allowed");
  expect(codeOf(await recall(bob, conversationId, ofAdmin))).toBe("not_allowed");
  try {
    world.clock.now = () => Date.now() + 86_400_000;
    expect((await recall(carol, conversationId, ofAdmin)).ok).toBe(true);
    expect((await recall(alice, conversationId, ofOwner)).ok).toBe(true);
  } finally {
    world.clock.now = () => Date.now();
  }
  expect(await world.db.groupAct.count({ where: { groupId: conversationId, kind: "message:recall" } })).toBe(
    0,
  );
});

test("nobody recalls what somebody else said, without the role for it or outside", async () => {
  const { conversationId } = await world.group(alice, [bob, carol]);
  const { seq } = await world.as(bob).send(conversationId, "我说的");
  expect(codeOf(await recall(carol, conversationId, seq))).toBe("not_allowed");
  const outside = await recall(stranger, conversationId, seq);
  expect(codeOf(outside)).toBe("not_available");
  expect(outside).toEqual(await recall(stranger, 999_999, seq));
  expect(codeOf(await recall(bob, conversationId, seq + 1))).toBe("not_available");
  expect((await rowOf(conversationId, seq)).body).toBe("我说的");
});

test("who left cannot, and who came back has nothing from before", async () => {
  const { conversationId, number } = await world.group(alice, [bob]);
  const { seq } = await world.as(bob).send(conversationId, "再见");
  await world.as(bob).run("group:leave", { conversationId });
  expect(codeOf(await recall(bob, conversationId, seq))).toBe("not_available");
  await world.as(bob).run("group:join", { number });
  expect(codeOf(await recall(bob, conversationId, seq))).toBe("not_available");
});

test("whom others silenced or unfriended may still take back what they said", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  const { seq } = await world.as(bob).send(conversationId, "气话");
  await world.db.membership.update({
    where: { conversationId_userId: { conversationId, userId: bob.id } },
    data: { silencedUntil: new Date(Date.now() + 60_000) },
  });
  expect((await recall(bob, conversationId, seq)).ok).toBe(true);
  const direct = await world.befriend(stranger, carol);
  const last = await world.as(carol).send(direct, "不理你了");
  await world.as(stranger).run("friend:remove", { personId: carol.id });
  expect((await recall(carol, direct, last.seq)).ok).toBe(true);
});

test("a retry of the send is answered with the recalled message and brings nothing back", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  await world.as(bob).send(conversationId, "手滑", "slip-of-hand");
  const answer = await recall(bob, conversationId, 1);
  world.takePublished();
  const again = await world.as(bob).send(conversationId, "手滑", "slip-of-hand");
  expect(answer).toEqual({ ok: true, value: { message: again } });
  expect(world.takePublished().events).toEqual([]);
  expect((await rowOf(conversationId, 1)).body).toBe("");
});

test("asked for many times at once, it happens once", async () => {
  const { conversationId } = await world.group(alice, [bob]);
  const { seq, rev } = await world.as(bob).send(conversationId, "点了好几下");
  world.takePublished();
  const answers = await Promise.all(upTo(8).map(() => recall(bob, conversationId, seq)));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(payloadsOf(world.takePublished(), "message:recalled")).toHaveLength(1);
  const { heads } = await world.as(bob).read("heads:load", {});
  expect(heads.find((head) => head.conversationId === conversationId)?.lastRev).toBe(rev + 1);
});

test("amid many who write: every number once, no hole, and everybody sees the same", async () => {
  const { conversationId } = await world.group(alice, [bob, carol]);
  const slips = [];
  for (const n of upTo(10)) slips.push(await world.as(bob).send(conversationId, `手滑 ${n}`));
  const check = await watchConvergence(world, alice, bob, carol);
  const others = [alice, carol].flatMap((person) =>
    upTo(40).map((n) => world.as(person).send(conversationId, `第 ${n} 条`)),
  );
  const recalls = slips.map(({ seq }) => recall(bob, conversationId, seq));
  const answers = await Promise.all(recalls);
  await Promise.all(others);
  expect(answers.every(({ ok }) => ok)).toBe(true);
  const rows = await world.db.message.findMany({ where: { conversationId }, orderBy: { seq: "asc" } });
  expect(rows.map(({ seq }) => seq)).toEqual(upTo(90));
  const published = await check();
  const revs = [
    ...payloadsOf(published, "message:posted").flatMap(({ messages }) => messages),
    ...payloadsOf(published, "message:recalled").map(({ message }) => message),
  ].map(({ rev }) => rev);
  const first = (slips.at(-1)?.rev ?? 0) + 1;
  expect(revs.toSorted((a, b) => a - b)).toEqual(upTo(90).map((n) => first + n - 1));
});
