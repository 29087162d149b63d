import fc from "fast-check";
import { expect, test } from "vitest";
import { type CommandName, commandNames } from "#lib/contract/commands.ts";
import { stateOfSnapshot } from "#lib/domain/apply/personal.ts";
import type { MessengerState } from "#lib/domain/state.ts";
import { applyEvent } from "#lib/domain/timeline.ts";
import { openWorld, type Person, type Published, type World } from "../world.ts";
import { attempts } from "./convergence-attempts.ts";

const CROWD = ["甲", "乙", "丙", "丁"];

/** What one person's client knows, and the conversations whose events reach it. */
type Watcher = { person: Person; state: MessengerState; rooms: Set<number> };

/** One thing somebody tries; whether it is refused does not matter here. */
type Step = { name: CommandName; by: number; to: number; pick: number };

/** What changes much, or comes to something only when others have been before, is tried more often. */
const favourites: CommandName[] = [
  "friend:request",
  "friend:request",
  "friend:accept",
  "friend:decline",
  "friend:withdraw",
  "group:join",
  "group:join",
  "group:invite",
  "group:appoint-admin",
  "group:appoint-admin",
  "group:appoint-admin",
  "group:dismiss-admin",
  "group:report",
  "group:report",
  "group:close-report",
  "group:close-report",
  "group:start-bulk",
  "group:stop-bulk",
  "group:stop-bulk",
  "group:dismiss-admin",
  "group:remove-member",
  "group:set-rights",
  "group:set-rights",
  "group:offer-ownership",
  "group:offer-ownership",
  "group:take-ownership",
  "group:decline-ownership",
  "group:decline-ownership",
  "group:withdraw-ownership",
  "group:restore",
  "group:restore",
  "message:send",
  "message:recall",
  "group:create-announcement",
  "group:create-announcement",
  "group:confirm-announcement",
  "group:set-essence",
  "group:set-essence",
  "group:unset-essence",
  "activity:create",
  "activity:create",
  "activity:create",
  "activity:vote",
  "activity:join",
  "activity:withdraw",
  "activity:check-in",
  "activity:remind",
  "activity:put-off",
];

/** What can be done only after something else, which nobody else may have undone. */
const needs: Partial<Record<CommandName, CommandName>> = {
  "group:decline-ownership": "group:offer-ownership",
  "group:take-ownership": "group:offer-ownership",
  "group:withdraw-ownership": "group:offer-ownership",
  "group:restore": "group:disband",
};

/** Enough that every command finds somebody it can be done to, however many commands there are. */
const STEPS = 8 * commandNames.length;
/** Thousands of commands, each in a transaction of its own. */
const LONGEST_MS = 300_000;

/** Refused to this crowd: its site has an owner, its accounts have no passwords; or done by chance alone. */
const neverDone: CommandName[] = [
  "site:setup",
  "session:start",
  // What waits for an admin is known by an id that nobody here guesses.
  "message:withdraw-held",
  // Nobody here knows a token, or which request or link is whose.
  "group:open-link",
  "group:use-link",
  "group:withdraw-request",
  "group:lift-bar",
  "group:revoke-link",
];

const step: fc.Arbitrary<Step> = fc.record({
  name: fc.constantFrom(...commandNames, ...favourites),
  by: fc.nat(CROWD.length - 1),
  to: fc.nat(CROWD.length - 1),
  pick: fc.nat(1_000),
});

/** Whatever the crowd does to each other, a client that applies every event knows what a fresh snapshot says. */
test("events applied to a stale view equal a fresh view", { timeout: LONGEST_MS }, async () => {
  const done = new Set<CommandName>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: STEPS, maxLength: STEPS, size: "max" }), async (steps) => {
      const world = await openWorld({ limitFactor: 1000 });
      try {
        await live(world, steps, done);
      } finally {
        await world.close();
      }
    }),
    { numRuns: 4, seed: 20_260_101, endOnFailure: true },
  );
  expect(commandNames.filter((name) => !done.has(name) && !neverDone.includes(name))).toEqual([]);
});

async function live(world: World, steps: Step[], done: Set<CommandName>): Promise<void> {
  const people: Person[] = [];
  // One after the other: the same seed gives the same ids.
  for (const name of CROWD) people.push(await world.person(name));
  const [first, second, third] = people as [Person, Person, Person];
  await world.befriend(second, third);
  for (const owner of [first, second]) await world.group(owner, [third]);
  world.takePublished();
  const watchers: Watcher[] = [];
  for (const person of people) {
    const state = await freshState(world, person);
    watchers.push({ person, state, rooms: new Set(Object.keys(state.conversations).map(Number)) });
  }
  for (const { name: drawn, by, to, pick } of steps) {
    // What nobody has managed yet is tried again and again.
    const missing = commandNames.filter((one) => !done.has(one) && !neverDone.includes(one));
    const name = pick % 3 === 0 ? tried(missing[pick % missing.length], pick, drawn) : drawn;
    const { person, state } = watchers[by]!;
    const input = attempts[name]({ by: person, state, other: watchers[to]!.person, pick });
    const { ok } = await world.as(person).execute(name, input as never);
    if (ok) done.add(name);
    deliver(world.takePublished(), watchers);
  }
  for (const { person, state } of watchers)
    expect(comparable(state)).toEqual(comparable(await freshState(world, person)));
}

/** What nobody has managed yet, or every other time what it needs first. */
function tried(missing: CommandName | undefined, pick: number, drawn: CommandName): CommandName {
  if (!missing) return drawn;
  return pick % 2 === 0 ? (needs[missing] ?? missing) : missing;
}

async function freshState(world: World, person: Person): Promise<MessengerState> {
  return stateOfSnapshot(await world.as(person).read("personal:load", {}));
}

/** As the sockets do it: effects first, then every event to whoever is in the room. */
function deliver({ events, effects }: Published, watchers: Watcher[]): void {
  for (const effect of effects) {
    const watcher = watchers.find(({ person }) => "personId" in effect && person.id === effect.personId);
    if (effect.effect === "join") watcher?.rooms.add(effect.conversationId);
    if (effect.effect === "leave") watcher?.rooms.delete(effect.conversationId);
  }
  for (const { to, name, payload } of events) {
    for (const watcher of watchers) {
      const isFor = "person" in to ? to.person === watcher.person.id : watcher.rooms.has(to.conversation);
      if (!isFor) continue;
      const { state, gap } = applyEvent(watcher.state, name, payload);
      expect(gap, `${name} leaves a gap`).toBeUndefined();
      watcher.state = state;
    }
  }
}

/** A window of history is loaded on demand; names of people who are no friends may be old. */
function comparable(state: MessengerState) {
  const { rev, me, categories, groupCategories, friends, requests, conversations, people } = state;
  return {
    rev,
    me,
    categories,
    groupCategories,
    friends: Object.values(friends).map((friend) => ({ ...friend, person: people[friend.person.id] })),
    requests: Object.values(requests).map(({ from, to, ...request }) => ({
      ...request,
      fromId: from.id,
      toId: to.id,
    })),
    conversations: Object.values(conversations).map(
      ({
        messages: _m,
        notices: _n,
        members: _x,
        isLoaded: _l,
        hasOlder: _h,
        pagesFromRev: _p,
        group,
        ...conversation
      }) => ({
        ...conversation,
        group: group && { ...group, faces: group.faces.map(({ id, colour }) => [id, colour]) },
      }),
    ),
  };
}
