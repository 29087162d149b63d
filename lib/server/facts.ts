import type { ConversationKind, Role } from "#lib/contract/wire.ts";
import { type Standing, standingOutside } from "#lib/domain/standing.ts";
import type { Database, Tx } from "./ports/database.ts";
import { runtime } from "./ports/runtime.ts";
import type { CachedStanding } from "./ports/standings.ts";
import { presentPerson, roleOf } from "./presenting/present.ts";

type Reader = Tx | Database;

/**
 * The standing of a person in a conversation: the only authorisation query. A conversation that does not
 * exist and one the person is not in give the same standing: role null.
 */
export async function loadStanding(
  tx: Reader,
  personId: number | null,
  conversationId: number,
  now: number,
): Promise<Standing> {
  if (personId === null) return standingOutside(null, now);
  const cached = await loadCachedStanding(tx, personId, conversationId);
  return cached ? { ...cached.standing, now } : standingOutside(personId, now);
}

/** The same from memory when it is there. May be stale: only for callers that compare `rulesRev` later. */
export function rememberedStanding(
  db: Database,
  personId: number,
  conversationId: number,
): Promise<CachedStanding | null> {
  const read = () => loadCachedStanding(db, personId, conversationId);
  return runtime().standings.load(conversationId, personId, read);
}

/** Loads a member's standing with the rulesRev it holds under; null for who is no member. */
export async function loadCachedStanding(
  tx: Reader,
  personId: number,
  conversationId: number,
): Promise<CachedStanding | null> {
  // rulesRev is read first: a change in between makes the entry look older than it is, never newer.
  // findFirst, because Prisma joins many findUnique of one moment into one statement, beyond what SQLite takes.
  const conversation = await tx.conversation.findFirst({
    where: { id: conversationId },
    select: { kind: true, directKey: true, rulesRev: true, group: { select: { ownerId: true } } },
  });
  const membership = await tx.membership.findFirst({
    where: { conversationId, userId: personId },
    include: { admin: { select: { userId: true } }, user: true },
  });
  if (!conversation || !membership) return null;
  const peerId = peerOf(conversation.directKey, personId);
  const friendship =
    peerId === null ? null : await tx.friendship.findFirst({ where: { personId, friendId: peerId } });
  return {
    rulesRev: conversation.rulesRev,
    person: presentPerson(membership.user),
    standing: {
      personId,
      kind: conversation.kind as ConversationKind,
      role: roleOf(membership, conversation.group?.ownerId ?? null),
      isFriend: friendship !== null,
      silencedUntil: membership.silencedUntil?.getTime() ?? null,
    },
  };
}

/** The other side of a direct conversation, from its key "a:b"; null for a group. */
export function peerOf(directKey: string | null, personId: number): number | null {
  if (!directKey) return null;
  const [a, b] = directKey.split(":").map(Number);
  return (a === personId ? b : a) ?? null;
}

/** The role of somebody else in a group; null when not a member. */
export async function loadRole(tx: Reader, personId: number, conversationId: number): Promise<Role | null> {
  const membership = await tx.membership.findUnique({
    where: { conversationId_userId: { conversationId, userId: personId } },
    include: { admin: { select: { userId: true } }, group: { select: { ownerId: true } } },
  });
  return membership && roleOf(membership, membership.group?.ownerId ?? null);
}

/** Whether two people are friends. */
export async function areFriends(tx: Reader, personId: number, otherId: number): Promise<boolean> {
  const row = await tx.friendship.findUnique({
    where: { personId_friendId: { personId, friendId: otherId } },
    select: { personId: true },
  });
  return row !== null;
}
