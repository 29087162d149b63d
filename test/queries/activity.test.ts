import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { tallyGroups } from "#lib/server/activity/tally-groups.ts";
import { codeOf, type Person } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const HOUR_MS = 3_600_000;
/** A Monday, at eight in the morning in UTC. */
const start = Date.UTC(2030, 0, 7, 8);
const world = await worldOfFile({ limitFactor: 1_000 });
world.clock.now = () => start;
const [owner, member, quiet] = await world.people("alice", "bob", "carol");
const { conversationId } = await world.group(owner, [member, quiet]);

async function say(by: Person, at: number): Promise<void> {
  world.clock.now = () => at;
  await world.as(by).run("message:send", { conversationId, clientMessageId: randomUUID(), body: "在" });
}
const activityOf = async (person: Person) => {
  const { activities } = await world
    .as(owner)
    .read("member:activity", { conversationId, personId: person.id });
  return activities[0];
};
const figures = async () => {
  const asked = { conversationId, days: 3, offsetMinutes: 480 };
  return world.as(owner).read("group:overview", asked);
};

test("when somebody last spoke is exact at once, in how many hours as it is counted", async () => {
  await say(member, start + 5);
  await say(member, start + 10);
  expect(await activityOf(member)).toEqual({
    personId: member.id,
    lastSpokeAt: new Date(start + 10).toISOString(),
    activeHours: 0,
    linkId: null,
  });
  await tallyGroups();
  expect(await activityOf(member)).toMatchObject({ activeHours: 1 });
  await say(member, start + HOUR_MS);
  await say(owner, start + 2 * HOUR_MS);
  await tallyGroups();
  expect(await activityOf(member)).toEqual({
    personId: member.id,
    lastSpokeAt: new Date(start + HOUR_MS).toISOString(),
    activeHours: 2,
    linkId: null,
  });
  expect(await activityOf(quiet)).toMatchObject({ lastSpokeAt: null, activeHours: 0 });
});

test("counting twice, or by two at once, counts each message once", async () => {
  await say(owner, start + 3 * HOUR_MS);
  await Promise.all([tallyGroups(), tallyGroups()]);
  await tallyGroups();
  const rows = await world.db.speakingHour.findMany({ where: { conversationId } });
  expect(rows.reduce((sum, { messages }) => sum + messages, 0)).toBe(5);
});

test("the overview counts by the reader's days and hours, what is counted and what is not yet", async () => {
  const before = await figures();
  await say(member, start + 26 * HOUR_MS);
  const { days, hours, speakers, silentCount, memberCount } = await figures();
  expect(days.map(({ date, messages, speakers: count }) => [date, messages, count])).toEqual([
    ["2030-01-06", 0, 0],
    ["2030-01-07", 5, 2],
    ["2030-01-08", 1, 1],
  ]);
  expect(before.days.at(-1)).toMatchObject({ date: "2030-01-07", messages: 5 });
  // Monday from 16 on, and Tuesday at 18, by a clock eight hours ahead.
  expect([hours[16], hours[17], hours[18], hours[19], hours[24 + 18]]).toEqual([2, 1, 1, 1, 1]);
  expect(hours.reduce((sum, count) => sum + count, 0)).toBe(6);
  expect(speakers.map(({ person, messages }) => [person.id, messages])).toEqual([
    [member.id, 4],
    [owner.id, 2],
  ]);
  expect([silentCount, memberCount]).toEqual([1, 3]);
});

test("comings and goings", async () => {
  const [late] = await world.people("dave");
  await world.befriend(owner, late!);
  await world.as(owner).run("group:invite", { conversationId, personIds: [late!.id] });
  await world.as(quiet).run("group:leave", { conversationId });
  const { days } = await figures();
  expect(days.map(({ joined, left }) => [joined, left])).toEqual([
    [0, 0],
    [2, 0],
    [1, 1],
  ]);
});

test("requests to join that wait, for who may answer them", async () => {
  const [outsider] = await world.people("erin");
  const { number } = await world.db.qQGroup.findUniqueOrThrow({ where: { conversationId } });
  await world.as(owner).run("group:set-admission", { conversationId, joinMode: "approval" });
  await world.as(outsider!).run("group:request-join", { number });
  expect((await figures()).waitingCount).toBe(1);
});

test("who comes back begins anew", async () => {
  await world.as(member).run("group:leave", { conversationId });
  await world.as(owner).run("group:invite", { conversationId, personIds: [member.id] });
  expect(await activityOf(member)).toMatchObject({ lastSpokeAt: null });
  await tallyGroups();
  expect(await activityOf(member)).toMatchObject({ lastSpokeAt: null, activeHours: 0 });
});

test("only the owner and admins see the overview, members see each other's activity", async () => {
  const asked = { conversationId, days: 7 };
  expect(codeOf(await world.as(member).ask("group:overview", asked))).toBe("not_allowed");
  expect((await world.as(member).ask("member:activity", { conversationId })).ok).toBe(true);
});

test("where members do not see the list of members, they learn of nobody else's activity", async () => {
  const rules = { membersSeeList: false };
  await world.as(owner).run("group:set-rules", { conversationId, rules });
  const asMember = world.as(member);
  const { activities } = await asMember.read("member:activity", { conversationId });
  expect(activities.map(({ personId }) => personId)).toEqual([member.id]);
  const about = { conversationId, personId: owner.id };
  expect((await asMember.read("member:activity", about)).activities).toEqual([]);
  expect((await world.as(owner).read("member:activity", { conversationId })).activities).toHaveLength(3);
});
