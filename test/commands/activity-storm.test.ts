import { expect, test } from "vitest";
import type { WireActivityMove } from "#lib/contract/group/activities.ts";
import { type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";
import { openCast, openScene } from "./activity-scene.ts";

/** As many as a group may hold; of them vote within a few seconds, and at the same moment. */
const MEMBERS = 2_000;
const VOTES = 400;
const AT_ONCE = 50;
const LAST_WITHIN_MS = 10_000;

const world = await worldOfFile({ limitFactor: 1_000 });
const cast = await openCast(world);
const { owner } = cast;
const scene = await openScene(world, cast);
const crowd = await joinCrowd(scene.conversationId);

async function joinCrowd(conversationId: number): Promise<Person[]> {
  const numbers = Array.from({ length: MEMBERS - 4 }, (_, at) => 500_000 + at);
  const person = (number: number) => ({ number, name: `${number}`, nameFolded: `${number}` });
  await world.db.userProfile.createMany({
    data: numbers.map((number) => ({ ...person(number), passwordHash: "none" })),
  });
  const rows = await world.db.userProfile.findMany({ where: { number: { gte: 500_000 } } });
  await world.db.membership.createMany({
    data: rows.map(({ id: userId }) => ({ conversationId, userId, groupId: conversationId })),
  });
  return rows;
}

test("of a storm of votes two thousand members are told about once a second, and once how it came out", async () => {
  const activityId = await scene.poll(owner);
  world.takePublished();
  const from = performance.now();
  for (let at = 0; at < VOTES; at += AT_ONCE)
    await Promise.all(
      crowd.slice(at, at + AT_ONCE).map((by, place) => scene.vote(by, activityId, 1 + (place % 3))),
    );
  const { events } = world.takePublished();
  const seconds = Math.ceil((performance.now() - from) / 1_000);
  const told: WireActivityMove[] = payloadsOf({ events, effects: [] }, "activity:moved");
  expect(told.length).toBeLessThanOrEqual(seconds + 1);
  // Besides, each voter's own devices are told of their own vote, and nobody of anybody else's.
  expect(events).toHaveLength(VOTES + told.length);
  // The last of them waits for its turn.
  const last = () =>
    told.push(...payloadsOf(world.takePublished(), "activity:moved")) && told.at(-1)?.changes;
  await expect.poll(last, { timeout: LAST_WITHIN_MS }).toBe(VOTES);
  expect(told.every(({ changes }, index) => index === 0 || changes > told[index - 1]!.changes)).toBe(true);
  const counts = (await scene.votes(owner, activityId)) ?? [];
  expect(told.at(-1)?.votes).toEqual(counts);
  expect(counts.reduce<number>((sum, votes) => sum + (votes ?? 0), 0)).toBe(VOTES);
}, 120_000);
