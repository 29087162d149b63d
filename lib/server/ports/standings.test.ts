import { expect, test } from "vitest";
import { type CachedStanding, memoryStandings } from "./standings.ts";

const entry = (name: string): CachedStanding => ({
  rulesRev: 1,
  filterRev: 0,
  person: { id: 7, number: 10_007, name, signature: "" },
  standing: {
    personId: 7,
    kind: "group",
    role: "member",
    rights: [],
    rules: null,
    isFriend: false,
    silencedUntil: null,
    joinedAt: null,
    disbandsAt: null,
  },
});

test("who asks while a reading is under way shares it, and goes on in the order of asking", async () => {
  const standings = memoryStandings();
  const { promise, resolve } = Promise.withResolvers<CachedStanding>();
  let readings = 0;
  const order: number[] = [];
  const read = () => {
    readings++;
    return promise;
  };
  const asked = [1, 2, 3].map((n) => standings.load(5, 7, read).then(() => order.push(n)));
  resolve(entry("小红"));
  await Promise.all(asked);
  expect(readings).toBe(1);
  expect(order).toEqual([1, 2, 3]);
  expect(standings.get(5, 7)?.person.name).toBe("小红");
});

test("a reading begun before a person was forgotten is not kept", async () => {
  const standings = memoryStandings();
  const { promise, resolve } = Promise.withResolvers<CachedStanding>();
  const asked = standings.load(5, 7, () => promise);
  standings.forgetPerson(7);
  resolve(entry("旧名"));
  expect((await asked)?.person.name).toBe("旧名");
  expect(standings.get(5, 7)).toBeUndefined();
});

test("a reading that failed is tried again; who is no member is not remembered", async () => {
  const standings = memoryStandings();
  await expect(standings.load(5, 7, () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
  expect(await standings.load(5, 7, async () => null)).toBeNull();
  expect((await standings.load(5, 7, async () => entry("小红")))?.person.name).toBe("小红");
});

test("the oldest entries make room", () => {
  const standings = memoryStandings(2);
  for (const conversationId of [1, 2, 3]) standings.set(conversationId, 7, entry("小红"));
  expect([1, 2, 3].map((id) => standings.get(id, 7) !== undefined)).toEqual([false, true, true]);
});
