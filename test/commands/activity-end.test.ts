import { beforeEach, describe, expect, test } from "vitest";

import { closeDueActivities } from "#lib/server/activities/close-due.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";
import { openCast, openScene, type Scene } from "./activity-scene.ts";

const world = await worldOfFile({ limitFactor: 1_000 });
const cast = await openCast(world);
const { owner, admin, member, other, stranger } = cast;
let scene: Scene;

beforeEach(async () => {
  scene = await openScene(world, cast);
});

const acts = async () => {
  const rows = await world.db.groupAct.findMany({
    where: { groupId: scene.conversationId, kind: { startsWith: "activity:" } },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ kind, actorId }) => [kind, actorId]);
};

describe("the end", () => {
  test("everybody reads how it came out; nobody takes part any more", async () => {
    const activityId = await scene.poll(member);
    for (const [by, option] of [
      [member, 2],
      [other, 2],
      [owner, 1],
    ] as const)
      await scene.vote(by, activityId, option);
    const converged = await watchConvergence(world, owner, member, other);
    await scene.close(member, activityId);
    const [told] = payloadsOf(await converged(), "activity:closed");
    expect(told?.notice).toMatchObject({
      kind: "activity:closed",
      actorId: member.id,
      details: {
        activityId,
        activity: "poll",
        activityTitle: "春游去哪里",
        participants: 3,
        option: "海边",
        votes: 2,
        ties: 1,
      },
    });
    expect(codeOf(await scene.vote(admin, activityId, 1))).toBe("activity_closed");
    expect(await scene.load(admin, activityId)).toMatchObject({ closedById: member.id, changes: 4 });
    expect(await acts()).toEqual([]);
  });

  test("once: ended again it stays as it was", async () => {
    const activityId = await scene.poll(member);
    await scene.close(member, activityId);
    const before = await scene.load(member, activityId);
    world.takePublished();
    await Promise.all([scene.close(owner, activityId), scene.close(member, activityId)]);
    expect(await scene.load(member, activityId)).toEqual(before);
    expect(scene.takeEvents()).toEqual([]);
  });

  test("the owner and admins end what others have begun, and the log tells of it", async () => {
    const activityId = await scene.poll(member);
    expect(codeOf(await scene.close(other, activityId))).toBe("not_allowed");
    expect(codeOf(await scene.close(stranger, activityId))).toBe("not_available");
    expect((await scene.close(admin, activityId)).ok).toBe(true);
    expect(await acts()).toEqual([["activity:close", admin.id]]);
  });

  test("its time ends it, once, however many look for it, and nobody else's name stands there", async () => {
    const closesAt = Date.now() + 60_000;
    const due = await scene.poll(member, {}, new Date(closesAt).toISOString());
    const later = await scene.poll(member, {}, new Date(closesAt + 1).toISOString());
    const converged = await watchConvergence(world, owner, other);
    await closeDueActivities();
    world.clock.now = () => closesAt;
    await Promise.all([closeDueActivities(), closeDueActivities()]);
    const notices = payloadsOf(await converged(), "activity:closed");
    expect(notices.map(({ notice }) => [notice.actorId, notice.details?.activityId])).toEqual([[null, due]]);
    expect(await scene.load(other, due)).toMatchObject({
      closedAt: new Date(closesAt).toISOString(),
      closedById: null,
    });
    expect(await scene.load(other, later)).toMatchObject({ closedAt: null });
  });

  test("in a group that is disbanded nothing ends until it stands again", async () => {
    const closesAt = Date.now() + 60_000;
    const activityId = await scene.poll(member, {}, new Date(closesAt).toISOString());
    const { conversationId } = scene;
    const { name } = await world.db.qQGroup.findUniqueOrThrow({ where: { conversationId } });
    await world.as(owner).run("group:disband", { conversationId, name });
    expect(codeOf(await scene.vote(member, activityId, 1))).toBe("group_disbanded");
    world.clock.now = () => closesAt;
    await closeDueActivities();
    expect(await scene.load(member, activityId)).toMatchObject({ closedAt: null });
    await world.as(owner).run("group:restore", { conversationId });
    await closeDueActivities();
    expect(await scene.load(member, activityId)).toMatchObject({ closedAt: expect.any(String) });
  });
});

describe("taking it away", () => {
  test("it goes with its message and everything in it, and everybody is told", async () => {
    const activityId = await scene.poll(member);
    await scene.vote(other, activityId, 1);
    const seq = (await scene.load(member, activityId))?.seq;
    const converged = await watchConvergence(world, owner, other);
    expect((await scene.remove(member, activityId)).ok).toBe(true);
    const published = await converged();
    const { conversationId } = scene;
    expect(payloadsOf(published, "activity:removed")).toEqual([{ conversationId, activityId }]);
    expect(payloadsOf(published, "message:recalled")).toMatchObject([{ message: { seq, body: "" } }]);
    expect(await scene.load(other, activityId)).toBeUndefined();
    expect(await world.db.activityEntry.count({ where: { activityId } })).toBe(0);
    expect(await world.db.activityBallot.count({ where: { activityId } })).toBe(0);
    expect(codeOf(await scene.vote(owner, activityId, 1))).toBe("not_available");
    expect(await acts()).toEqual([]);
  });

  test("of others: the owner, and admins over whom they outrank; the log tells of it", async () => {
    const ofMember = await scene.poll(member);
    const ofOwner = await scene.poll(owner);
    expect(codeOf(await scene.remove(other, ofMember))).toBe("not_allowed");
    expect(codeOf(await scene.remove(admin, ofOwner))).toBe("not_allowed");
    expect((await scene.remove(admin, ofMember)).ok).toBe(true);
    expect(await acts()).toEqual([["activity:remove", admin.id]]);
  });

  test("whoever recalls its message takes it away, too; so does removing who has begun it with what they said", async () => {
    const { conversationId } = scene;
    const recalled = await scene.poll(member);
    const seq = (await scene.load(member, recalled))?.seq ?? 0;
    await world.as(member).run("message:recall", { conversationId, seq });
    expect(await scene.load(owner, recalled)).toBeUndefined();
    const gone = await scene.poll(member);
    world.takePublished();
    const removal = { conversationId, personId: member.id, recallHours: 1 };
    await world.as(owner).run("group:remove-member", removal);
    expect(payloadsOf(world.takePublished(), "activity:removed")).toEqual([
      { conversationId, activityId: gone },
    ]);
  });

  test("begun again under the same id it is not there any more", async () => {
    const input = scene.input({ kind: "chain", title: "订餐" });
    const { activityId } = await world.as(member).run("activity:create", input);
    await scene.remove(member, activityId);
    expect(codeOf(await world.as(member).execute("activity:create", input))).toBe("not_available");
  });
});
