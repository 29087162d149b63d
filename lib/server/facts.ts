import { readRules } from "#lib/contract/group/rules.ts";
import type { ConversationKind, Role, WirePerson } from "#lib/contract/wire.ts";
import { type Standing, standingOutside } from "#lib/domain/standing.ts";
import type { Database, Tx } from "./ports/database.ts";
import { runtime } from "./ports/runtime.ts";
import { sqlOf } from "./ports/sql-of.ts";
import type { CachedStanding } from "./ports/standings.ts";
import { rightsOf, roleOf } from "./presenting/present-group.ts";
import { presentPerson } from "./presenting/present-person.ts";

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

type StandingRow = WirePerson & {
  kind: ConversationKind;
  rulesRev: number;
  silencedUntil: string | Date | null;
  joinedAt: string | Date;
  disbandsAt: string | Date | null;
  ownerId: number | null;
  /** JSON of GroupRules. */
  rules: string | null;
  filterRev: number | null;
  rights: string | null;
  friendId: number | null;
};

/** One statement, so that the rules and their rulesRev are of one moment. */
const STANDING = `
  SELECT c."kind", c."rulesRev", m."silencedUntil", m."joinedAt", g."ownerId", g."rules", g."filterRev",
    g."disbandsAt", a."rights", f."friendId", u."id", u."number", u."name", u."signature"
  FROM "Membership" m
  JOIN "Conversation" c ON c."id" = m."conversationId"
  JOIN "UserProfile" u ON u."id" = m."userId"
  LEFT JOIN "QQGroup" g ON g."conversationId" = c."id"
  LEFT JOIN "GroupAdmin" a ON a."groupId" = c."id" AND a."userId" = m."userId"
  LEFT JOIN "Membership" p ON c."kind" = 'direct' AND p."conversationId" = c."id" AND p."userId" <> m."userId"
  LEFT JOIN "Friendship" f ON f."personId" = m."userId" AND f."friendId" = p."userId"
  WHERE m."conversationId" = $1 AND m."userId" = $2`;

const timeOf = (time: string | Date | null) => (time === null ? null : new Date(time).getTime());

/** Loads a member's standing with the rulesRev it holds under; null for who is no member. */
export async function loadCachedStanding(
  reader: Reader,
  personId: number,
  conversationId: number,
): Promise<CachedStanding | null> {
  const [row] = await sqlOf(reader).read<StandingRow>(STANDING, [conversationId, personId]);
  if (!row) return null;
  const admin = row.rights === null ? null : { rights: row.rights };
  const membership = { userId: personId, admin };
  return {
    rulesRev: row.rulesRev,
    filterRev: row.filterRev ?? 0,
    person: presentPerson(row),
    standing: {
      personId,
      kind: row.kind,
      role: roleOf(membership, row.ownerId),
      rights: rightsOf(membership, row.ownerId),
      rules: row.rules === null ? null : readRules(row.rules),
      isFriend: row.friendId !== null,
      silencedUntil: timeOf(row.silencedUntil),
      joinedAt: new Date(row.joinedAt).getTime(),
      disbandsAt: timeOf(row.disbandsAt),
    },
  };
}

/** A member's standing under rules of this `rulesRev` or newer ones; null for who is no member. */
export async function loadStandingUnder(
  rulesRev: number,
  db: Database,
  personId: number,
  conversationId: number,
): Promise<CachedStanding["standing"] | null> {
  const { standings } = runtime();
  const known = standings.get(conversationId, personId);
  // What is remembered under the same rulesRev is exact.
  if (known?.rulesRev === rulesRev) return known.standing;
  const fresh = await loadCachedStanding(db, personId, conversationId);
  if (fresh) standings.set(conversationId, personId, fresh);
  return fresh?.standing ?? null;
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
    include: { admin: { select: { rights: true } }, group: { select: { ownerId: true } } },
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
