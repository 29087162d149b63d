import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, openWorld, type Person, type World } from "../world.ts";

let world: World;
let owner: Person;
let stranger: Person;

beforeAll(async () => {
  world = await openWorld();
  [owner, stranger] = (await world.people("alice", "bob")) as [Person, Person];
});
afterAll(() => world.close());

const read = (by: Person, numbers: number[]) => world.as(by).read("directory:groups", { numbers });

test("groups are found by their numbers, with where the asker stands; what is not there is left out", async () => {
  const open = await world.group(owner, [], { name: "公开群" });
  const closed = await world.group(owner, [], { name: "内部群", joinMode: "closed" });
  const { groups } = await read(stranger, [open.number, closed.number, 199_999]);
  expect(groups.map(({ name, joinMode, conversationId }) => [name, joinMode, conversationId])).toEqual([
    ["公开群", "anyone", null],
    ["内部群", "closed", null],
  ]);
  const mine = await read(owner, [open.number]);
  expect(mine.groups).toMatchObject([{ conversationId: open.conversationId, memberCount: 1 }]);
});

test("a disbanded group is found by its members alone", async () => {
  const { conversationId, number } = await world.group(owner, [], { name: "旧群" });
  await world.as(owner).run("group:disband", { conversationId, name: "旧群" });
  expect((await read(stranger, [number])).groups).toEqual([]);
  expect((await read(owner, [number])).groups).toHaveLength(1);
});

test("so many at once, and no more", async () => {
  const numbers = Array.from({ length: 21 }, (_, n) => 100_001 + n);
  expect(codeOf(await world.as(stranger).ask("directory:groups", { numbers }))).toBe("invalid_input");
  expect(codeOf(await world.as(stranger).ask("directory:groups", { numbers: [] }))).toBe("invalid_input");
  expect((await world.as(stranger).ask("directory:groups", { numbers: numbers.slice(1) })).ok).toBe(true);
});
