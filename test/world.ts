import { randomUUID } from "node:crypto";
import pino from "pino";
import type { CommandInput, CommandName, CommandResult } from "#lib/contract/commands.ts";
import type { EventMap, EventName } from "#lib/contract/events.ts";
import type { QueryInput, QueryName, QueryResult } from "#lib/contract/queries.ts";
import type { Answer } from "#lib/contract/refusals.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { ask } from "#lib/server/ask.ts";
import type { Call, Door } from "#lib/server/call.ts";
import { execute } from "#lib/server/execute.ts";
import { closeRuntime, openRuntime } from "#lib/server/open-runtime.ts";
import { transaction } from "#lib/server/ports/database.ts";
import { memoryLimiter } from "#lib/server/ports/limiter.ts";
import type { Audience, PublishedEvent, SocketEffect } from "#lib/server/ports/publisher.ts";
import { createPerson } from "#lib/server/steps/create-person.ts";
import { freshDatabase } from "./fresh-database.ts";

export type Person = { id: number; number: number; name: string };
/** What was published, in order. */
export type Published = { events: PublishedEvent[]; effects: SocketEffect[] };

const names: Record<string, string> = {
  alice: "小明",
  bob: "小红",
  carol: "小刚",
  dave: "小芳",
  erin: "老王",
};

/** A person's hand at a door: `execute` and `ask` answer, `run` and `read` give the value or throw the refusal. */
export type Hand = {
  execute: <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<Answer<CommandResult<N>>>;
  ask: <N extends QueryName>(name: N, input: QueryInput<N>) => Promise<Answer<QueryResult<N>>>;
  run: <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<CommandResult<N>>;
  read: <N extends QueryName>(name: N, input: QueryInput<N>) => Promise<QueryResult<N>>;
  send: (conversationId: number, body: string, clientMessageId?: string) => Promise<WireMessage>;
};

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A fresh database with a running server core and no sockets; what is published is kept for the test to look at. */
export async function openWorld({ limitFactor = 1 } = {}) {
  const fresh = await freshDatabase();
  const published: Published = { events: [], effects: [] };
  const people = new Map<string, Promise<Person>>();
  let lastMade: Promise<unknown> = Promise.resolve();
  const clock = { now: () => Date.now() };
  const parts = await openRuntime(fresh.env, {
    // TEST_LOG=error shows why a call failed unexpectedly.
    logger: pino({ level: process.env.TEST_LOG ?? "silent" }),
    limiter: memoryLimiter(limitFactor),
    publisher: recordingPublisher(published),
    now: () => clock.now(),
  });
  const { db } = parts;

  const callOf = (person: Person | null, door: Door = "internal"): Call => ({
    actor: person && { personId: person.id, sessionId: `session-of-${person.id}` },
    address: "192.0.2.1",
    door,
  });
  const as = (person: Person | null, door?: Door): Hand => handOf(callOf(person, door));

  async function makePerson(key: string, name: string): Promise<Person> {
    const row = await transaction(db, (tx) =>
      createPerson(tx, {
        name,
        email: `${key}@example.org`,
        passwordHash: "none",
        siteRole: "member",
        now: Date.now(),
      }),
    );
    return { ...row, name };
  }

  /** The person of this name, made on first mention; whoever is mentioned later has the higher id. */
  function person(key: string): Promise<Person> {
    const known = people.get(key);
    if (known) return known;
    const name = names[key] ?? key;
    const made = lastMade.then(() => makePerson(key, name));
    lastMade = made;
    people.set(key, made);
    return made;
  }

  /** Makes two people friends; answers the id of their conversation. */
  async function befriend(a: Person, b: Person): Promise<number> {
    const { requestId } = await as(a).run("friend:request", { number: b.number });
    return (await as(b).run("friend:accept", { requestId: requestId ?? 0 })).conversationId;
  }

  /** A group with these members, who are made friends of the owner first where they are not. */
  async function group(
    owner: Person,
    members: Person[] = [],
    more: Partial<CommandInput<"group:create">> = {},
  ) {
    for (const { id, number } of members) {
      const isFriend = await db.friendship.findUnique({
        where: { personId_friendId: { personId: owner.id, friendId: id } },
      });
      if (!isFriend) await befriend(owner, { id, number, name: "" });
    }
    const memberIds = members.map(({ id }) => id);
    return as(owner).run("group:create", { name: "测试群", memberIds, ...more });
  }

  return {
    db,
    env: fresh.env,
    clock,
    person,
    people: <K extends string[]>(...keys: K) =>
      Promise.all(keys.map(person)) as Promise<{ [N in keyof K]: Person }>,
    as,
    befriend,
    group,
    /** What was published since the last time this was asked. */
    takePublished(): Published {
      return { events: published.events.splice(0), effects: published.effects.splice(0) };
    },
    async close() {
      await closeRuntime(parts);
      await fresh.drop();
    },
  };
}

function recordingPublisher(published: Published) {
  return {
    publish: async (events: readonly PublishedEvent[], effects: readonly SocketEffect[]) => {
      published.events.push(...events);
      published.effects.push(...effects);
    },
  };
}

function handOf(call: Call): Hand {
  const hand: Hand = {
    execute: (name, input) => execute(call, name, input),
    ask: (name, input) => ask(call, name, input),
    run: async (name, input) => valueIn(name, await execute(call, name, input)),
    read: async (name, input) => valueIn(name, await ask(call, name, input)),
    send: async (conversationId, body, clientMessageId = randomUUID()) =>
      (await hand.run("message:send", { conversationId, clientMessageId, body })).message,
  };
  return hand;
}

function valueIn<T>(name: string, answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

/** The payloads of one event, for one audience where it is named. */
export function payloadsOf<N extends EventName>(
  { events }: Published,
  name: N,
  to?: Audience,
): EventMap[N][] {
  return events
    .filter((event) => event.name === name && (!to || JSON.stringify(event.to) === JSON.stringify(to)))
    .map((event) => event.payload as EventMap[N]);
}

/** The code of a refusal; fails when there was none. */
export function codeOf(answer: Answer<unknown>): string {
  if (answer.ok) throw new Error(`expected a refusal, got ${JSON.stringify(answer.value)}`);
  return answer.refusal.code;
}
