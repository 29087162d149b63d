import { beforeEach, expect, test } from "vitest";
import { codeOf, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";
import { byNumber, openCast, openScene, type Scene } from "./activity-scene.ts";

const world = await worldOfFile({ limitFactor: 1_000 });
const cast = await openCast(world);
const { owner, admin, member, other } = cast;
let scene: Scene;

beforeEach(async () => {
  scene = await openScene(world, cast);
});

test("nothing in the database joins who has voted with what was chosen, or says when", async () => {
  const activityId = await scene.poll(owner, { isAnonymous: true, maxChoices: 2 });
  const { createdAt } = await world.db.groupActivity.findUniqueOrThrow({ where: { id: activityId } });
  await scene.vote(member, activityId, 1, 3);
  await scene.vote(other, activityId, 2);
  const voters = [member.id, other.id].toSorted((a, b) => a - b);
  const entries = await world.db.activityEntry.findMany({
    where: { activityId },
    orderBy: { userId: "asc" },
  });
  const nothing = { position: 0, text: "", choices: "[]", createdAt, updatedAt: createdAt };
  expect(entries).toEqual(voters.map((userId) => ({ activityId, userId, ...nothing })));
  const ballots = await world.db.activityBallot.findMany({
    where: { activityId },
    orderBy: { optionId: "asc" },
  });
  expect(ballots).toEqual([1, 2, 3].map((optionId) => ({ activityId, optionId, votes: 1 })));
});

test("once it has ended not even the order of the rows says who was first", async () => {
  const activityId = await scene.poll(owner, { isAnonymous: true });
  const voters = [owner, admin, member, other].toSorted((a, b) => b.id - a.id);
  for (const by of voters) await scene.vote(by, activityId, 1);
  const asWritten = async () => {
    const place = world.db.kind === "sqlite" ? "rowid" : "ctid";
    const rows = await world.db.$queryRawUnsafe<{ userId: number }[]>(
      `SELECT "userId" FROM "ActivityEntry" WHERE "activityId" = ${activityId} ORDER BY ${place}`,
    );
    return rows.map(({ userId }) => Number(userId));
  };
  const ids = voters.map(({ id }) => id);
  expect(await asWritten()).toEqual(ids);
  await scene.close(owner, activityId);
  expect(await asWritten()).toEqual(ids.toReversed());
  expect(await scene.load(member, activityId)).toMatchObject({ participantCount: 4, own: { optionIds: [] } });
});

test("a vote is final, and even its voter is not told what it was", async () => {
  const activityId = await scene.poll(owner, { isAnonymous: true });
  const answer = await scene.vote(member, activityId, 2);
  const own = { optionIds: [], text: "", at: null };
  expect(answer).toMatchObject({ ok: true, value: { activity: { own, participantCount: 1 } } });
  expect(codeOf(await scene.vote(member, activityId, 1))).toBe("already_voted");
  expect(codeOf(await scene.withdraw(member, activityId))).toBe("not_allowed");
  expect(await scene.votes(other, activityId)).toEqual([0, 1, 0]);
  expect(await scene.load(member, activityId)).toMatchObject({ own });
});

test("a vote and its count are one: of many at once every one counts, and each person's once", async () => {
  const activityId = await scene.poll(owner, { isAnonymous: true });
  const people = [owner, admin, member, other];
  const answers = await Promise.all(
    people.flatMap((by) => [scene.vote(by, activityId, 1), scene.vote(by, activityId, 2)]),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(people.length);
  for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe("already_voted");
  const votes = (await scene.votes(owner, activityId)) ?? [];
  expect(votes.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(people.length);
});

test("a vote that is not counted is not noted either", async () => {
  const activityId = await scene.poll(owner, { isAnonymous: true });
  await world.db.activityBallot.deleteMany({ where: { activityId } });
  await world.db.$executeRawUnsafe(`ALTER TABLE "ActivityBallot" RENAME TO "ActivityBallotAway"`);
  expect(codeOf(await scene.vote(member, activityId, 1))).toBe("internal");
  await world.db.$executeRawUnsafe(`ALTER TABLE "ActivityBallotAway" RENAME TO "ActivityBallot"`);
  expect(await world.db.activityEntry.count({ where: { activityId } })).toBe(0);
  expect(await world.db.groupActivity.findUniqueOrThrow({ where: { id: activityId } })).toMatchObject({
    participants: 0,
    changes: 0,
  });
});

test("nobody is told who has voted while it is open, nor ever for what", async () => {
  const activityId = await scene.poll(owner, { isAnonymous: true });
  await scene.vote(member, activityId, 1);
  for (const by of [owner, admin]) {
    expect(codeOf(await scene.missing(by, activityId))).toBe("not_allowed");
    expect(codeOf(await scene.entries(by, activityId))).toBe("not_allowed");
  }
  expect(await scene.remind(owner, activityId)).toMatchObject({ value: { remindedCount: 2 } });
  await scene.close(owner, activityId);
  const missing = await scene.missing(owner, activityId);
  expect(missing.ok && missing.value.missing.map(({ person }) => person.id)).toEqual(
    byNumber(owner, admin, other).map(({ id }) => id),
  );
  expect(codeOf(await scene.entries(owner, activityId))).toBe("not_allowed");
});

test("what is told of a vote names nobody", async () => {
  const activityId = await scene.poll(owner, { isAnonymous: true });
  world.takePublished();
  await scene.vote(member, activityId, 1);
  const published = world.takePublished();
  const moves = payloadsOf(published, "activity:moved", { conversation: scene.conversationId });
  const move = moves.find((one) => one.activityId === activityId);
  expect(JSON.stringify(move)).not.toContain(`"id":${member.id},`);
  expect(move).toMatchObject({ latest: [], people: [{ id: owner.id }] });
});
