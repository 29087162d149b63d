import { writeFileSync } from "node:fs";
import { FIRST_GROUP_NUMBER, FIRST_PERSON_NUMBER } from "#lib/contract/limits.ts";
import { directKey } from "#lib/domain/direct-key.ts";
import { sealSession, sessionCookieName } from "#lib/server/auth/session-cookie.ts";
import { databaseKind, type Tx, transaction } from "#lib/server/ports/database.ts";
import type { Env } from "#lib/server/ports/env.ts";
import { migrate } from "#lib/server/ports/migrate.ts";
import { openDatabase } from "#lib/server/ports/open-database.ts";
import { insertRows } from "./insert-rows.ts";
import type { SeedPlan } from "./plan.ts";
import type { Seed } from "./seed-file.ts";

const SESSION_MS = 30 * 24 * 60 * 60 * 1000;

type Conversation = { id: number; kind: "group" | "direct"; members: number[]; name: string };

const personId = (user: number) => user + 1;
const sessionId = (user: number) => `bench-session-${user}`;

/**
 * Fills an empty database with the people, groups and friends of a plan, everybody signed in, and writes what a
 * generator needs to know into `file`. Bulk statements, so that ten thousand people take seconds.
 */
export async function writeSeed(env: Env, plan: SeedPlan, file: string): Promise<void> {
  await migrate(env);
  const conversations = conversationsOf(plan);
  const db = await openDatabase(env);
  try {
    await transaction(db, (tx) => write(tx, plan, conversations));
  } finally {
    await db.$disconnect();
  }
  writeFileSync(file, JSON.stringify(await seedOf(env, plan, conversations)));
}

function conversationsOf(plan: SeedPlan): Conversation[] {
  const groups = plan.groups.map(({ name, members }) => ({ kind: "group" as const, name, members }));
  const directs = plan.pairs.map((pair) => ({
    kind: "direct" as const,
    name: pair.join(":"),
    members: pair,
  }));
  return [...groups, ...directs].map((conversation, at) => ({ id: at + 1, ...conversation }));
}

async function write(tx: Tx, plan: SeedPlan, conversations: Conversation[]): Promise<void> {
  const users = Array.from({ length: plan.users }, (_, user) => user);
  const now = new Date();
  await insertRows(
    tx,
    "UserProfile",
    users.map((user) => ({
      id: personId(user),
      number: FIRST_PERSON_NUMBER + user,
      name: `用户${user}`,
      nameFolded: `用户${user}`,
      // Nobody signs in by password: everybody has a session already.
      passwordHash: "none",
      siteRole: user === 0 ? "owner" : "member",
    })),
  );
  const expiresAt = new Date(now.getTime() + SESSION_MS);
  await insertRows(
    tx,
    "Session",
    users.map((user) => ({ id: sessionId(user), userId: personId(user), expiresAt })),
  );
  await writeConversations(tx, conversations, now);
  await writeFriends(tx, plan);
  await moveCounters(tx, plan, conversations.length);
}

async function writeConversations(tx: Tx, conversations: Conversation[], at: Date): Promise<void> {
  const groups = conversations.filter(({ kind }) => kind === "group");
  await insertRows(
    tx,
    "Conversation",
    conversations.map(({ id, kind, members: [a = 0, b = 0] }) => ({
      id,
      kind,
      directKey: kind === "direct" ? directKey(personId(a), personId(b)) : null,
      lastRev: 1,
    })),
  );
  await insertRows(
    tx,
    "QQGroup",
    groups.map(({ id, name, members: [owner = 0] }, index) => ({
      conversationId: id,
      number: FIRST_GROUP_NUMBER + index,
      name,
      nameFolded: name,
      ownerId: personId(owner),
    })),
  );
  await insertRows(
    tx,
    "Membership",
    conversations.flatMap(({ id, kind, members }) =>
      members.map((user) => ({
        conversationId: id,
        userId: personId(user),
        groupId: kind === "group" ? id : null,
        joinedAt: at,
      })),
    ),
  );
  await insertRows(
    tx,
    "ConversationChange",
    conversations.map(({ id, kind, members }) => ({
      conversationId: id,
      rev: 1,
      afterSeq: 0,
      kind: kind === "group" ? "group:created" : "conversation:opened",
      actorId: personId(members[0] ?? 0),
      data: JSON.stringify({ userIds: members.slice(0, 2).map(personId) }),
      createdAt: at,
    })),
  );
}

async function writeFriends(tx: Tx, { pairs }: SeedPlan): Promise<void> {
  const both = pairs.flatMap(([a, b]) => [
    { personId: personId(a), friendId: personId(b) },
    { personId: personId(b), friendId: personId(a) },
  ]);
  await insertRows(tx, "Friendship", both);
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
    ["Conversation", Math.max(1, conversations)],
  ])
    await tx.$queryRawUnsafe(`SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), ${last})`);
}

async function seedOf(env: Env, plan: SeedPlan, conversations: Conversation[]): Promise<Seed> {
  const named = (kind: Conversation["kind"]) =>
    Object.fromEntries(
      conversations.filter((one) => one.kind === kind).map(({ name, id }) => [name, id] as const),
    );
  const name = sessionCookieName(env);
  const cookies: string[] = [];
  for (let user = 0; user < plan.users; user++) {
    const sealed = await sealSession(env, { personId: personId(user), sessionId: sessionId(user) });
    cookies.push(`${name}=${sealed}`);
  }
  return { cookies, groups: named("group"), directs: named("direct") };
}
