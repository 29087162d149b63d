import { describe, expect, test } from "vitest";
import { directTarget } from "../load/direct-target.ts";
import { sendersOfGroups, shareSenders } from "../load/sharing.ts";
import { GROUP_SIZE, mixedPlan, threeGroupsEachPlan } from "./plan.ts";

describe("everybody a generator may write to directly is a friend", () => {
  test.each([1, 2, 3])("of %i generators", (workers) => {
    const users = 200;
    const pairs = new Set(mixedPlan(users, workers).pairs.map((pair) => pair.join(":")));
    for (const share of shareSenders(sendersOfGroups(users, GROUP_SIZE), users, workers)) {
      for (let count = 5; count < 20_000; count += 5) {
        const { user = 0 } = share[(count - 1) % share.length] ?? {};
        const pair = [user, directTarget(user, count, users)].sort((a, b) => a - b);
        expect(pairs.has(pair.join(":"))).toBe(true);
      }
    }
  });
});

test("senders take the groups in turn, each its own members", () => {
  const senders = sendersOfGroups(100, GROUP_SIZE);
  expect(senders.slice(0, 6).map(({ group }) => group)).toEqual(["g0", "g1", "g2", "g3", "g4", "g0"]);
  expect(new Set(senders.map(({ user }) => user)).size).toBe(100);
  for (const { user, group } of senders) expect(group).toBe(`g${Math.floor(user / GROUP_SIZE)}`);
});

test("each of many is in three groups of twenty, all different people", () => {
  const users = 1_000;
  const { groups } = threeGroupsEachPlan(users);
  const places = new Map<number, number[][]>();
  for (const { members } of groups) {
    expect(members).toHaveLength(GROUP_SIZE);
    expect(new Set(members).size).toBe(GROUP_SIZE);
    for (const user of members) places.set(user, [...(places.get(user) ?? []), members]);
  }
  expect(places.size).toBe(users);
  for (const own of places.values()) expect(own).toHaveLength(3);
});
