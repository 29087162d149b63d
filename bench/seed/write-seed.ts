import { writeFileSync } from "node:fs";
import { FIRST_GROUP_NUMBER, FIRST_PERSON_NUMBER } from "#lib/contract/limits.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import { sealSession, sessionCookieName } from "#lib/server/auth/session-cookie.ts";
import { databaseKind, type Tx, transaction } from "#lib/server/ports/database.ts";
import type { Env } from "#lib/server/ports/env.ts";
import { migrate } from "#lib/server/ports/migrate.ts";
import { openDatabase } from "#lib/server/ports/open-database.ts";
import { SESSION_LIFETIME_MS } from "#lib/server/ports/sessions.ts";
import { insertRows } from "./insert-rows.ts";
import type { SeedPlan } from "./plan.ts";
import type { Seed } from "./seed-file.ts";
import { type Planned, personId, planConversations, writeConversations } from "./write-conversations.ts";
import { writeHistories } from "./write-histories.ts";

const sessionId = (user: number) => `bench-session-${user}`;

/**
 * Fills an empty database with the people, groups and friends of a plan, everybody signed in, and writes what a
 * generator needs to know into `file`. Bulk statements, so that ten thousand people take seconds.
 */
export async function writeSeed(env: Env, plan: SeedPlan, file: string): Promise<void> {
  await migrate(env);
  const conversations = planConversations(plan);
  const db = await openDatabase(env);
  try {
    await transaction(db, async (tx) => {
      await writePeople(tx, plan);
      await writeConversations(tx, conversations, new Date());
      await writeHistories(tx, conversations, plan.histories ?? {});
      await moveCounters(tx, plan, conversations.length);
    });
  } finally {
    await db.$disconnect();
  }
  writeFileSync(file, JSON.stringify(await seedOf(env, plan, conversations)));
}

async function writePeople(tx: Tx, { users, names, pairs }: SeedPlan): Promise<void> {
  const everybody = Array.from({ length: users }, (_, user) => user);
  const nameOf = (user: number) => names?.[user] ?? `用户${user}`;
  await insertRows(
    tx,
    "UserProfile",
    everybody.map((user) => ({
      id: personId(user),
      number: FIRST_PERSON_NUMBER + user,
      name: nameOf(user),
      nameFolded: foldName(nameOf(user)),
      // Nobody signs in by password: everybody has a session already.
      passwordHash: "none",
      siteRole: user === 0 ? "owner" : "member",
    })),
  );
  const expiresAt = new Date(Date.now() + SESSION_LIFETIME_MS);
  await insertRows(
    tx,
    "Session",
    everybody.map((user) => ({ id: sessionId(user), userId: personId(user), expiresAt })),
  );
  const directions = pairs.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]);
  await insertRows(
    tx,
    "Friendship",
    directions.map(([person = 0, friend = 0]) => ({
      personId: personId(person),
      friendId: personId(friend),
    })),
  );
}

/** What is made later takes its numbers after what was seeded. */
async function moveCounters(tx: Tx, plan: SeedPlan, conversations: number): Promise<void> {
  await insertRows(tx, "Counter", [
    { name: "person", next: FIRST_PERSON_NUMBER + plan.users },
    { name: "group", next: FIRST_GROUP_NUMBER + plan.groups.length },
  ]);
  if (databaseKind(tx) !== "postgres") return;
  for (const [table, last] of [
    ["UserProfile", plan.users],
    ["Conversation", conversations],
  ])
    await tx.$queryRawUnsafe(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), ${last})`);
}

async function seedOf(env: Env, { users }: SeedPlan, conversations: Planned[]): Promise<Seed> {
  const named = (kind: Planned["kind"]) =>
    Object.fromEntries(
      conversations.filter((one) => one.kind === kind).map(({ name, id }) => [name, id] as const),
    );
  const name = sessionCookieName(env);
  const cookies: string[] = [];
  for (let user = 0; user < users; user++) {
    const sealed = await sealSession(env, { personId: personId(user), sessionId: sessionId(user) });
    cookies.push(`${name}=${sealed}`);
  }
  return { cookies, groups: named("group"), directs: named("direct") };
}
