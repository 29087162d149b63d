import type { SeedPlan } from "../seed/plan.ts";
import { talk } from "./talk.ts";

/** Who looks at the screen; the others talk. */
export const READER = 0;
export const LONG_GROUP = "很长的群";
export const SHORT_GROUP = "另一个群";

/** The other groups of the list, in its order. */
export const otherGroup = (at: number): string => `班级${at}号`;

const MEMBERS = 50;
const SHORT_MESSAGES = 80;
const HOUR_MS = 3_600_000;

/** How much there is to show. */
export type Size = { conversations: number; messages: number };

/** A reader in so many groups; in one of them a great deal has been said. */
export function browserPlan({ conversations, messages }: Size): SeedPlan {
  const members = Array.from({ length: MEMBERS }, (_, user) => user);
  const others = Array.from({ length: conversations - 2 }, (_, at) => ({
    name: otherGroup(at),
    members: [READER, 1 + (at % (MEMBERS - 1))],
  }));
  const now = Date.now();
  return {
    users: MEMBERS,
    groups: [{ name: LONG_GROUP, members }, { name: SHORT_GROUP, members }, ...others],
    pairs: [],
    histories: {
      [LONG_GROUP]: talk(members, messages, new Date(now)),
      [SHORT_GROUP]: talk(members, SHORT_MESSAGES, new Date(now - 1)),
      ...Object.fromEntries(
        others.map((group, at) => [group.name, talk(group.members, 3, new Date(now - (at + 1) * HOUR_MS))]),
      ),
    },
  };
}
