import { DEFAULT_MAX_MEMBER_NUMS, FIRST_GROUP_NUMBER } from "#lib/contract/limits.ts";
import { directKey } from "#lib/domain/direct-key.ts";
import type { Tx } from "#lib/server/ports/database.ts";
import { insertRows } from "./insert-rows.ts";
import type { SeedPlan } from "./plan.ts";

/** A conversation to be: `name` is the group's, or the pair of users. Members are users. */
export type Planned = { id: number; kind: "group" | "direct"; members: number[]; name: string };

export const personId = (user: number): number => user + 1;

/** The conversations of a plan, numbered from 1. */
export function planConversations({ groups, pairs }: SeedPlan): Planned[] {
  const all = [
    ...groups.map(({ name, members }) => ({ kind: "group" as const, name, members })),
    ...pairs.map((pair) => ({ kind: "direct" as const, name: pair.join(":"), members: pair })),
  ];
  return all.map((conversation, at) => ({ id: at + 1, ...conversation }));
}

/** Writes conversations without messages, each with the notice of its beginning. */
export async function writeConversations(tx: Tx, conversations: Planned[], at: Date): Promise<void> {
  await writeGroups(
    tx,
    conversations.filter(({ kind }) => kind === "group"),
    at,
  );
  await writeDirects(
    tx,
    conversations.filter(({ kind }) => kind === "direct"),
    at,
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

async function writeGroups(tx: Tx, groups: Planned[], joinedAt: Date): Promise<void> {
  await insertRows(
    tx,
    "Conversation",
    groups.map(({ id }) => ({ id, kind: "group", lastRev: 1 })),
  );
  await insertRows(
    tx,
    "QQGroup",
    groups.map(({ id, name, members }, index) => ({
      conversationId: id,
      number: FIRST_GROUP_NUMBER + index,
      name,
      nameFolded: name,
      ownerId: personId(members[0] ?? 0),
      max_member_nums: Math.max(DEFAULT_MAX_MEMBER_NUMS, members.length),
    })),
  );
  const places = groups.flatMap(({ id, members }) =>
    members.map((user) => ({ conversationId: id, groupId: id, userId: personId(user), joinedAt })),
  );
  await insertRows(tx, "Membership", places);
}

async function writeDirects(tx: Tx, directs: Planned[], joinedAt: Date): Promise<void> {
  await insertRows(
    tx,
    "Conversation",
    directs.map(({ id, members: [a = 0, b = 0] }) => ({
      id,
      kind: "direct",
      directKey: directKey(personId(a), personId(b)),
      lastRev: 1,
    })),
  );
  const places = directs.flatMap(({ id, members }) =>
    members.map((user) => ({ conversationId: id, userId: personId(user), joinedAt })),
  );
  await insertRows(tx, "Membership", places);
}
