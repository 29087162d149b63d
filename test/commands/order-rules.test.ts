import { beforeEach, expect, test } from "vitest";
import type { CommandInput } from "#lib/contract/commands.ts";
import { readRules } from "#lib/contract/group/rules.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, type Person, payloadsOf } from "../world.ts";
import { worldOfFile } from "../world-of-file.ts";

const world = await worldOfFile({ limitFactor: 1_000 });
const [owner, admin, member, other] = await world.people("alice", "bob", "carol", "dave");
let conversationId: number;

beforeEach(async () => {
  ({ conversationId } = await world.group(owner, [admin, member, other]));
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: admin.id });
  world.takePublished();
});

type Rules = CommandInput<"group:set-rules">["rules"];
const set = (rules: Rules, by = owner) => world.as(by).execute("group:set-rules", { conversationId, rules });
const idsOf = async (by: Person) =>
  (await world.as(by).read("member:list", { conversationId })).members.map(({ person }) => person.id);

test("each is stored alone, the others stay, and members read of what concerns their speaking", async () => {
  const converged = await watchConvergence(world, owner, member);
  const silenceTimes = [{ days: [1, 3], from: "22:00", to: "06:00" }];
  await set({ silenceTimes, timeZone: "Europe/Berlin" });
  await set({ slowSeconds: 30 }, admin);
  await set({ newcomerMinutes: 10 });
  const told = payloadsOf(await converged(), "group:updated");
  expect(told.map(({ notice }) => notice.details)).toEqual([
    { silenceTimes: 1 },
    { slowSeconds: 30 },
    undefined,
  ]);
  expect(told.at(-1)?.group?.rules).toEqual({
    ...readRules("{}"),
    silenceTimes,
    timeZone: "Europe/Berlin",
    slowSeconds: 30,
    newcomerMinutes: 10,
  });
});

const flood = { isOn: true, messages: 10, seconds: 10, repeats: 3, mentions: 10 };
test.each<[string, Rules, string]>([
  ["no days", { silenceTimes: [{ days: [], from: "08:00", to: "09:00" }] }, "rules.silenceTimes.0.days"],
  [
    "an eighth day",
    { silenceTimes: [{ days: [8], from: "08:00", to: "09:00" }] },
    "rules.silenceTimes.0.days.0",
  ],
  ["no time", { silenceTimes: [{ days: [1], from: "24:00", to: "09:00" }] }, "rules.silenceTimes.0.from"],
  ["a short time", { silenceTimes: [{ days: [1], from: "08:00", to: "9:00" }] }, "rules.silenceTimes.0.to"],
  ["no place on earth", { timeZone: "Mars/Olympus" }, "rules.timeZone"],
  ["slower than slow", { slowSeconds: 3_601 }, "rules.slowSeconds"],
  ["backwards", { slowSeconds: -1 }, "rules.slowSeconds"],
  ["half a minute", { newcomerMinutes: 0.5 }, "rules.newcomerMinutes"],
  ["one message", { flood: { ...flood, messages: 1 } }, "rules.flood.messages"],
  ["for ever", { flood: { ...flood, seconds: 301 } }, "rules.flood.seconds"],
  ["a hundred and one", { everyoneQuota: { perAdmin: 101, perGroup: 1 } }, "rules.everyoneQuota.perAdmin"],
])("%s is refused, naming the field, and nothing has changed", async (_name, rules, field) => {
  expect(await set(rules)).toMatchObject({ refusal: { code: "invalid_input", field } });
  const group = await world.db.qQGroup.findUniqueOrThrow({ where: { conversationId } });
  expect(group.rules).toBe("{}");
});

test("a hidden list: members see who leads the group, and themselves", async () => {
  await set({ membersSeeList: false });
  expect(await idsOf(member)).toEqual([owner.id, admin.id, member.id].toSorted((a, b) => a - b));
  for (const by of [owner, admin]) expect(await idsOf(by)).toHaveLength(4);
  await set({ membersSeeList: true });
  expect(await idsOf(member)).toHaveLength(4);
});

test("while the list is hidden, whoever follows by events knows what a fresh reading shows", async () => {
  await set({ membersSeeList: false });
  const converged = await watchConvergence(world, owner, admin, member);
  const late = await world.person("newcomer");
  await world.befriend(owner, late);
  await world.as(owner).run("group:invite", { conversationId, personIds: [late.id] });
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: other.id });
  await world
    .as(owner)
    .run("group:silence", { conversationId, personIds: [member.id, late.id], seconds: 60 });
  await converged();
  await world.as(owner).run("group:dismiss-admin", { conversationId, personId: other.id });
  await converged();
});

/** Two people who share this group and no other, and are no friends. */
async function classmates() {
  const [one, two] = await Promise.all([
    world.person(crypto.randomUUID()),
    world.person(crypto.randomUUID()),
  ]);
  for (const person of [one, two]) await world.befriend(owner, person);
  await world.as(owner).run("group:invite", { conversationId, personIds: [one.id, two.id] });
  return [one, two] as const;
}
const add = (by: Person, whom: Person) => world.as(by).execute("friend:request", { number: whom.number });

test("members who know each other only from such a group cannot become friends", async () => {
  const [one, two] = await classmates();
  await set({ membersMayAdd: false });
  expect(codeOf(await add(one, two))).toBe("kept_apart");
  await world.as(owner).run("group:appoint-admin", { conversationId, personId: two.id });
  expect((await add(one, two)).ok).toBe(true);
});

test("who shares another group, or none any more, may", async () => {
  const [one, two] = await classmates();
  await set({ membersMayAdd: false });
  expect(codeOf(await add(one, two))).toBe("kept_apart");
  await world.group(owner, [one, two]);
  expect((await add(one, two)).ok).toBe(true);
  const [three, four] = await classmates();
  expect(codeOf(await add(three, four))).toBe("kept_apart");
  await world.as(four).run("group:leave", { conversationId });
  expect((await add(three, four)).ok).toBe(true);
});
