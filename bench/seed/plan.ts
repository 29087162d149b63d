import { directPairs } from "../load/direct-target.ts";
import { sendersOfGroups, shareSenders } from "../load/sharing.ts";

/** Who is to exist before the server starts. Members and pairs are indices of users. */
export type SeedPlan = {
  users: number;
  /** What they are called, by index; 用户 with the index where it is not said. */
  names?: readonly string[];
  groups: { name: string; members: number[] }[];
  /** Friends, each pair with a conversation, smaller index first. */
  pairs: [number, number][];
  /** What has been said in groups, by the group's name, oldest first; everybody has read all of it. */
  histories?: Record<string, PlannedMessage[]>;
};

/** `mentions` name users by index; a message that was recalled has lost its body. */
export type PlannedMessage = {
  sender: number;
  body: string;
  at: Date;
  mentions?: { user: number; start: number; length: number }[];
  isRecalled?: boolean;
};

export const GROUP_SIZE = 20;

/** Two friends. */
export const pairPlan = (): SeedPlan => ({ users: 2, groups: [], pairs: [[0, 1]] });

/** Everybody in one group. */
export function oneGroupPlan(users: number, name = "g0"): SeedPlan {
  return { users, groups: [{ name, members: range(users) }], pairs: [] };
}

/** Everybody in one group of twenty, and friends of whomever this many generator processes let them write to. */
export function mixedPlan(users: number, workers: number): SeedPlan {
  const shares = shareSenders(sendersOfGroups(users, GROUP_SIZE), users, workers);
  const pairs = shares.flatMap((senders) =>
    directPairs(
      senders.map(({ user }) => user),
      users,
    ),
  );
  const known = new Map(pairs.map((pair) => [pair.join(":"), pair]));
  return { users, groups: blocks("g", range(users)), pairs: [...known.values()] };
}

/** Everybody in three groups of twenty, each with other people. */
export function threeGroupsEachPlan(users: number): SeedPlan {
  const groups = users / GROUP_SIZE;
  const strided = range(users).map((i) => (i % groups) * GROUP_SIZE + Math.floor(i / groups));
  const shuffled = range(users).map((i) => (i * 7919) % users);
  return {
    users,
    groups: [...blocks("g", range(users)), ...blocks("s", strided), ...blocks("t", shuffled)],
    pairs: [],
  };
}

function blocks(prefix: string, users: number[]): SeedPlan["groups"] {
  return range(users.length / GROUP_SIZE).map((at) => ({
    name: `${prefix}${at}`,
    members: users.slice(at * GROUP_SIZE, (at + 1) * GROUP_SIZE),
  }));
}

const range = (n: number) => Array.from({ length: n }, (_, i) => i);
