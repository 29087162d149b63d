import { readRules } from "#lib/contract/group/rules.ts";
import { can } from "#lib/domain/policy.ts";
import type { Standing } from "#lib/domain/standing.ts";
import type { Database } from "../ports/database.ts";
import { runtime } from "../ports/runtime.ts";

/** The members of a group whom one of them sees in its list: where that is hidden, who leads it, and oneself. */
export async function seenMemberIds(standing: Standing, conversationId: number): Promise<number[]> {
  if (can("group.list-members", standing)) return readMemberIds(conversationId);
  const [hidden] = await readGroups(runtime().db, [conversationId]);
  return [...(hidden?.leaderIds ?? []), standing.personId ?? 0];
}

/** Of these groups those with a hidden list, and who leads each: only these follow everybody in it. */
export async function leadersOfHidden(
  db: Database,
  conversationIds: number[],
): Promise<Map<number, ReadonlySet<number>>> {
  const groups = await readGroups(db, conversationIds);
  return new Map(groups.filter(({ isHidden }) => isHidden).map(({ id, leaderIds }) => [id, leaderIds]));
}

async function readGroups(db: Database, conversationIds: number[]) {
  const rows = await db.qQGroup.findMany({
    where: { conversationId: { in: conversationIds } },
    select: { conversationId: true, ownerId: true, rules: true, admins: { select: { userId: true } } },
  });
  return rows.map(({ conversationId: id, ownerId, rules, admins }) => ({
    id,
    isHidden: !readRules(rules).membersSeeList,
    leaderIds: new Set([ownerId, ...admins.map(({ userId }) => userId)].filter((one) => one !== null)),
  }));
}

async function readMemberIds(conversationId: number): Promise<number[]> {
  const { db, recentReads } = runtime();
  const head = await db.conversation.findUnique({
    where: { id: conversationId },
    select: { rulesRev: true },
  });
  return recentReads.load(`member-ids:${conversationId}:${head?.rulesRev}`, async () => {
    const rows = await db.membership.findMany({ where: { conversationId }, select: { userId: true } });
    return rows.map(({ userId }) => userId);
  });
}
