import fc from "fast-check";
import { expect, test } from "vitest";
import { stateOfSnapshot } from "#lib/domain/apply/personal.ts";
import type { MessengerState } from "#lib/domain/state.ts";
import { applyEvent } from "#lib/domain/timeline.ts";
import { openWorld, type Person, type Published, type World } from "../world.ts";

const CROWD = ["甲", "乙", "丙", "丁"];

/** What one person's client knows, and the conversations whose events reach it. */
type Watcher = { person: Person; state: MessengerState; rooms: Set<number> };

/** One thing somebody tries; whether it is refused does not matter here. */
type Step = { verb: (typeof verbs)[number]; by: number; to: number; pick: number };
const verbs = [
  "request",
  "request",
  "answer",
  "answer",
  "withdraw",
  "unfriend",
  "remark",
  "category",
  "uncategory",
  "found",
  "invite",
  "join",
  "join",
  "leave",
  "kick",
  "appoint",
  "dismiss",
  "say",
  "read",
  "rename",
] as const;

const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom(...verbs),
  by: fc.nat(CROWD.length - 1),
  to: fc.nat(CROWD.length - 1),
  pick: fc.nat(1_000),
});

/** Whatever the crowd does to each other, a client that applies every event knows what a fresh snapshot says. */
test("events applied to a stale view equal a fresh view", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 120, maxLength: 120, size: "max" }), async (steps) => {
      const world = await openWorld({ limitFactor: 1000 });
      try {
        await live(world, steps);
      } finally {
        await world.close();
      }
    }),
    { numRuns: 4, seed: 20_260_101, endOnFailure: true },
  );
});

async function live(world: World, steps: Step[]): Promise<void> {
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
  for (const { verb, by, to, pick } of steps) {
    await attempt(world, watchers[by]!, watchers[to]!.person, verb, pick);
    deliver(world.takePublished(), watchers);
  }
  for (const { person, state } of watchers)
    expect(comparable(state)).toEqual(comparable(await freshState(world, person)));
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

function attempt(
  world: World,
  by: Watcher,
  other: Person,
  verb: Step["verb"],
  pick: number,
): Promise<unknown> {
  const hand = world.as(by.person);
  const one = <T>(list: T[]): T | undefined => list[pick % Math.max(list.length, 1)];
  const conversations = Object.values(by.state.conversations);
  const conversationId = one(conversations)?.id ?? 0;
  const groups = conversations.filter(({ kind }) => kind === "group");
  const led = groups.filter(({ membership }) => membership.role !== "member");
  const group = one(pick % 5 && led.length > 0 ? led : groups);
  const inGroup = { conversationId: group?.id ?? 1, personId: other.id };
  const requests = Object.values(by.state.requests);
  const mine = requests.filter(({ to, from }) => (verb === "withdraw" ? from : to).id === by.person.id);
  const requestId = one(pick % 5 ? mine : requests)?.id ?? 1;
  const categoryId = one(by.state.categories)?.id;
  switch (verb) {
    case "request":
      return hand.execute("friend:request", { number: other.number, note: `${pick}` });
    case "answer":
      return hand.execute(pick % 4 ? "friend:accept" : "friend:decline", { requestId });
    case "withdraw":
      return hand.execute("friend:withdraw", { requestId });
    case "unfriend":
      return pick % 2 ? Promise.resolve() : hand.execute("friend:remove", { personId: other.id });
    case "remark":
      return hand.execute("friend:update", { personId: other.id, remark: `${pick}`, categoryId });
    case "category":
      return hand.execute("category:create", { name: `${pick % 3}` });
    case "uncategory":
      return hand.execute("category:remove", { categoryId: categoryId ?? 1 });
    case "found":
      return pick % 3
        ? Promise.resolve()
        : hand.execute("group:create", {
            name: `群${pick}`,
            memberIds: Object.keys(by.state.friends).map(Number),
          });
    case "invite":
      return hand.execute("group:invite", { conversationId: inGroup.conversationId, personIds: [other.id] });
    case "join":
      return hand.execute("group:join", { number: 100_001 + (pick % 3) });
    case "leave":
      return hand.execute("group:leave", { conversationId: one(groups)?.id ?? 1 });
    case "kick":
      return hand.execute("group:remove-member", inGroup);
    case "appoint":
      return hand.execute("group:appoint-admin", inGroup);
    case "dismiss":
      return hand.execute("group:dismiss-admin", inGroup);
    case "say":
      return hand.execute("message:send", {
        conversationId,
        clientMessageId: crypto.randomUUID(),
        body: "话",
      });
    case "read":
      return hand.execute("receipt:read", { conversationId, seq: pick % 20 });
    case "rename":
      return hand.execute("person:update", { name: `名${pick}` });
  }
}

/** A window of history is loaded on demand; names of people who are no friends may be old. */
function comparable(state: MessengerState) {
  const { rev, me, categories, friends, requests, conversations, people } = state;
  return {
    rev,
    me,
    categories,
    friends: Object.values(friends).map((friend) => ({ ...friend, person: people[friend.person.id] })),
    requests: Object.values(requests).map(({ from, to, ...request }) => ({
      ...request,
      fromId: from.id,
      toId: to.id,
    })),
    conversations: Object.values(conversations).map(
      ({ messages: _m, notices: _n, members: _x, isLoaded: _l, hasOlder: _h, ...conversation }) =>
        conversation,
    ),
  };
}
