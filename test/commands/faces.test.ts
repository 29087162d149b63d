import { afterAll, beforeAll, expect, test } from "vitest";
import { stateOfSnapshot } from "#lib/domain/apply/personal.ts";
import { applyEvent } from "#lib/domain/timeline.ts";
import { watchConvergence } from "../converges.ts";
import { openWorld, type Person, payloadsOf, type World } from "../world.ts";

let world: World;
let owner: Person;
/** In the order in which they came to the site. */
let others: Person[];

beforeAll(async () => {
  world = await openWorld({ limitFactor: 1_000 });
  owner = await world.person("群主");
  others = [];
  // One after the other: who came first has the lower id.
  for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]) others.push(await world.person(`成员${n}`));
});
afterAll(() => world.close());

const idsOf = (people: readonly Person[]) => people.map(({ id }) => id);
async function facesFor(person: Person, conversationId: number) {
  const { conversations } = await world.as(person).read("personal:load", {});
  return conversations.find(({ id }) => id === conversationId)?.group?.faces ?? null;
}
const faceIds = async (person: Person, conversationId: number) =>
  (await facesFor(person, conversationId))?.map(({ id }) => id);

test("the owner, then who has been on the site longest, nine at most, with a letter and a colour", async () => {
  const last = others.at(-1)!;
  const { conversationId } = await world.group(last, [owner, ...others.slice(0, 10)]);
  expect(await faceIds(owner, conversationId)).toEqual([last.id, owner.id, ...idsOf(others.slice(0, 7))]);
  const [face] = (await facesFor(owner, conversationId)) ?? [];
  expect(face).toEqual({ id: last.id, letter: "员", colour: last.number % 10 });
});

test("who comes and goes is in the mosaic, or makes room, on every screen", async () => {
  const [first, second, third, ...rest] = others as [Person, Person, Person, ...Person[]];
  const { conversationId, number } = await world.group(owner, [second, third, ...rest]);
  const converged = await watchConvergence(world, owner, second, third, ...rest);
  await world.as(first).run("group:join", { number });
  const [joined] = payloadsOf(await converged(), "group:members-joined");
  expect(joined?.faces?.map(({ id }) => id)).toEqual([owner.id, ...idsOf(others.slice(0, 8))]);

  await world.as(second).run("group:leave", { conversationId });
  const [left] = payloadsOf(await converged(), "group:member-left");
  expect(left?.faces?.map(({ id }) => id)).toEqual([owner.id, first.id, ...idsOf(others.slice(2, 9))]);

  // Who is in none of the nine places changes nothing, and nothing is sent.
  await world.as(others.at(-1)!).run("group:leave", { conversationId });
  const [unseen] = payloadsOf(await converged(), "group:member-left");
  expect(unseen).not.toHaveProperty("faces");
});

test("the new owner comes first", async () => {
  const heir = others[2]!;
  const { conversationId } = await world.group(owner, others.slice(0, 4));
  const converged = await watchConvergence(world, owner, ...others.slice(0, 4));
  await world.as(owner).run("group:offer-ownership", { conversationId, personId: heir.id });
  await world.as(heir).run("group:take-ownership", { conversationId });
  await converged();
  expect(await faceIds(owner, conversationId)).toEqual([
    heir.id,
    owner.id,
    others[0]!.id,
    others[1]!.id,
    others[3]!.id,
  ]);
});

test("who was away learns of it with what has changed", async () => {
  const [first, second] = others as [Person, Person];
  const { conversationId } = await world.group(owner, [first, second]);
  const { conversations } = await world.as(first).read("personal:load", {});
  const sinceRev = conversations.find(({ id }) => id === conversationId)?.lastRev ?? 0;
  const cursors = [{ conversationId, sinceRev }];
  await world.as(owner).send(conversationId, "在吗");
  const quiet = await world.as(first).read("changes:since", { cursors });
  expect(quiet.changes[0]?.faces).toBeNull();
  await world.as(owner).run("group:remove-member", { conversationId, personId: second.id });
  const { changes } = await world.as(first).read("changes:since", { cursors });
  expect(changes[0]?.faces?.map(({ id }) => id)).toEqual([owner.id, first.id]);
});

test("a group that does not tell its members who is there has no mosaic", async () => {
  const { conversationId, number } = await world.group(owner, others.slice(0, 2));
  const converged = await watchConvergence(world, owner);
  const rules = { membersSeeList: false };
  await world.as(owner).run("group:set-rules", { conversationId, rules });
  await world.as(others[2]!).run("group:join", { number });
  const [told] = payloadsOf(await converged(), "group:updated");
  expect(told?.group?.faces).toEqual([]);
  for (const person of [owner, others[0]!]) expect(await facesFor(person, conversationId)).toEqual([]);
  await world.as(owner).run("group:set-rules", { conversationId, rules: { membersSeeList: true } });
  await converged();
  expect(await faceIds(owner, conversationId)).toEqual([owner.id, ...idsOf(others.slice(0, 3))]);
});

test("a friend's new name is on their tile at once", async () => {
  const [friend] = others as [Person];
  const { conversationId } = await world.group(owner, [friend]);
  const before = stateOfSnapshot(await world.as(owner).read("personal:load", {}));
  world.takePublished();
  await world.as(friend).run("person:update", { name: "王新" });
  const [payload] = payloadsOf(world.takePublished(), "person:updated", { person: owner.id });
  const { state } = applyEvent(before, "person:updated", payload!);
  const faces = await facesFor(owner, conversationId);
  expect(state.conversations[conversationId]?.group?.faces).toEqual(faces);
  expect(faces?.map(({ letter }) => letter)).toEqual(["主", "新"]);
});

test("to who is no member the tiles do not say whom they stand for", async () => {
  const { number } = await world.group(owner, others.slice(0, 1));
  const stranger = await world.person("路人");
  const { groups } = await world.as(stranger).read("directory:groups", { numbers: [number] });
  expect(groups[0]?.faces).toEqual([
    { letter: "主", colour: owner.number % 10 },
    { letter: expect.any(String), colour: others[0]!.number % 10 },
  ]);
});
