import { beforeEach, expect, test } from "vitest";
import { PUT_OFF_MS, REMIND_EVERY_MS } from "#lib/contract/limits.ts";
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

test("who has not taken part is reminded, until they have; never who has begun it", async () => {
  const activityId = await scene.poll(owner);
  await scene.vote(admin, activityId, 1);
  const converged = await watchConvergence(world, owner, admin, member, other);
  expect(await scene.remind(owner, activityId)).toMatchObject({ value: { remindedCount: 2 } });
  await converged();
  expect(await scene.dueOf(member)).toEqual([{ activityId, remindedAt: expect.any(String) }]);
  for (const by of [owner, admin]) expect(await scene.dueOf(by)).toEqual([]);
  await scene.vote(member, activityId, 2);
  await converged();
  expect(await scene.dueOf(member)).toEqual([]);
  await scene.withdraw(member, activityId);
  await converged();
  expect(await scene.dueOf(member)).toHaveLength(1);
  await scene.close(owner, activityId);
  await converged();
  for (const by of [member, other]) expect(await scene.dueOf(by)).toEqual([]);
});

test("at most once an hour, also those who were reminded before", async () => {
  const activityId = await scene.checkin(admin);
  const from = Date.now();
  world.clock.now = () => from;
  await scene.remind(admin, activityId);
  const until = new Date(from + REMIND_EVERY_MS).toISOString();
  expect(await scene.remind(owner, activityId)).toEqual({
    ok: false,
    refusal: { code: "reminded_lately", params: { until } },
  });
  world.clock.now = () => from + REMIND_EVERY_MS;
  const converged = await watchConvergence(world, member);
  expect(await scene.remind(owner, activityId)).toMatchObject({ value: { remindedCount: 3 } });
  await converged();
  expect(await scene.dueOf(member)).toEqual([{ activityId, remindedAt: until }]);
});

test("put off, it waits on every device of who put it off, until its time or another reminder", async () => {
  const activityId = await scene.checkin(owner);
  const from = Date.now();
  world.clock.now = () => from;
  await scene.remind(owner, activityId);
  world.takePublished();
  const converged = await watchConvergence(world, member, other);
  await scene.putOff(member, activityId);
  const [remindedAt, putOffUntil] = [from, from + PUT_OFF_MS].map((ms) => new Date(ms).toISOString());
  const published = await converged();
  expect(payloadsOf(published, "activity:due", { person: member.id })).toMatchObject([
    { due: { activityId, remindedAt, putOffUntil } },
  ]);
  expect(payloadsOf(published, "activity:due")).toHaveLength(1);
  expect(await scene.dueOf(member)).toEqual([{ activityId, remindedAt, putOffUntil }]);
  expect(await scene.dueOf(other)).toEqual([{ activityId, remindedAt }]);

  const later = from + REMIND_EVERY_MS;
  world.clock.now = () => later;
  await scene.remind(owner, activityId);
  await converged();
  expect(await scene.dueOf(member)).toEqual([{ activityId, remindedAt: new Date(later).toISOString() }]);
  world.clock.now = Date.now;
});

test("what nobody was reminded of cannot be put off, and what was done is not due any more", async () => {
  const activityId = await scene.checkin(owner);
  world.takePublished();
  await scene.putOff(member, activityId);
  expect(scene.takeEvents()).toEqual([]);
  await scene.remind(owner, activityId);
  await scene.putOff(member, activityId);
  await scene.checkIn(member, activityId);
  expect(await scene.dueOf(member)).toEqual([]);
});

test("who comes later is not reminded of what was before; who leaves takes nothing along", async () => {
  const { conversationId } = scene;
  const activityId = await scene.checkin(owner);
  await scene.remind(owner, activityId);
  const converged = await watchConvergence(world, owner, stranger);
  const { number } = await world.db.qQGroup.findUniqueOrThrow({ where: { conversationId } });
  await world.as(stranger).run("group:join", { number });
  await converged();
  expect(await scene.dueOf(stranger)).toEqual([]);
  await world.as(member).run("group:leave", { conversationId });
  const missing = await scene.missing(owner, activityId);
  expect(missing.ok && missing.value.missing.some(({ person }) => person.id === member.id)).toBe(false);
});

test("nobody need add to a 接龙, and of what has ended nobody is reminded", async () => {
  expect(codeOf(await scene.remind(owner, await scene.chain(owner)))).toBe("not_available");
  const activityId = await scene.poll(owner);
  expect(codeOf(await scene.remind(member, activityId))).toBe("not_allowed");
  await scene.close(owner, activityId);
  expect(codeOf(await scene.remind(owner, activityId))).toBe("activity_closed");
});
