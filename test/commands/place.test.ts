import { afterAll, beforeAll, expect, test } from "vitest";
import { limits } from "#lib/contract/limits.ts";
import { watchConvergence } from "../converges.ts";
import { codeOf, openWorld, type Person, payloadsOf, type World } from "../world.ts";

let world: World;
let [owner, member, stranger]: Person[] = [];
let conversationId: number;
let directId: number;

beforeAll(async () => {
  world = await openWorld({ limitFactor: 100 });
  [owner, member, stranger] = await world.people("alice", "bob", "carol");
  ({ conversationId } = await world.group(owner!, [member!]));
  const { conversations } = await world.as(member!).read("personal:load", {});
  directId = conversations.find(({ kind }) => kind === "direct")?.id ?? 0;
});
afterAll(() => world.close());

const placeOf = async (person: Person, id = conversationId) => {
  const { conversations } = await world.as(person).read("personal:load", {});
  return conversations.find((one) => one.id === id)?.membership;
};

test("what one sets for oneself reaches one's own devices, and nobody else", async () => {
  const converged = await watchConvergence(world, member!, owner!);
  const hand = world.as(member!);
  await hand.run("conversation:set-pinned", { conversationId, isPinned: true });
  await hand.run("conversation:set-notify", { conversationId, notify: "mentions" });
  await hand.run("conversation:set-remark", { conversationId, remark: "  老同学 " });
  await hand.run("conversation:set-pinned", { conversationId: directId, isPinned: true });
  const published = await converged();
  const told = payloadsOf(published, "conversation:arranged", { person: member!.id });
  expect(told.at(-2)).toMatchObject({
    conversationId,
    arrangement: { isPinned: true, notify: "mentions", remark: "老同学", categoryId: null },
  });
  expect(published.events).toHaveLength(4);
  expect(await placeOf(owner!)).toMatchObject({ isPinned: false, notify: "all", remark: "" });
});

test("what is so already is not told", async () => {
  world.takePublished();
  await world.as(member!).run("conversation:set-pinned", { conversationId, isPinned: true });
  expect(world.takePublished().events).toEqual([]);
});

test("groups are put under categories of one's own, which are made, renamed and removed", async () => {
  const converged = await watchConvergence(world, member!);
  const hand = world.as(member!);
  const { category } = await hand.run("group-category:create", { name: "学校" });
  await hand.run("conversation:set-category", { conversationId, categoryId: category.id });
  expect((await placeOf(member!))?.categoryId).toBe(category.id);
  await hand.run("group-category:rename", { categoryId: category.id, name: "母校" });
  await converged();
  await hand.run("group-category:remove", { categoryId: category.id });
  await converged();
  expect((await placeOf(member!))?.categoryId).toBeNull();
  expect((await hand.read("personal:load", {})).groupCategories).toEqual([]);
});

test("a category has one name, belongs to one person, and there are only so many", async () => {
  const hand = world.as(member!);
  const { category } = await hand.run("group-category:create", { name: "工作" });
  expect(codeOf(await hand.execute("group-category:create", { name: "工作" }))).toBe("name_taken");
  const foreign = { conversationId, categoryId: category.id };
  expect(codeOf(await world.as(owner!).execute("conversation:set-category", foreign))).toBe("not_available");
  for (let at = 1; at < limits.groupCategoriesPerPerson; at++)
    await hand.run("group-category:create", { name: `第${at}组` });
  expect(codeOf(await hand.execute("group-category:create", { name: "太多" }))).toBe("too_many");
});

test("a direct conversation has no remark and no category, and strangers have no place at all", async () => {
  const hand = world.as(member!);
  const direct = { conversationId: directId };
  expect(codeOf(await hand.execute("conversation:set-remark", { ...direct, remark: "他" }))).toBe(
    "not_available",
  );
  expect(codeOf(await hand.execute("conversation:set-category", { ...direct, categoryId: null }))).toBe(
    "not_available",
  );
  const pin = { conversationId, isPinned: true };
  expect(codeOf(await world.as(stranger!).execute("conversation:set-pinned", pin))).toBe("not_available");
});
