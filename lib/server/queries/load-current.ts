import type { WireAct } from "#lib/contract/group/log-queries.ts";
import { readRights } from "#lib/contract/group/rights.ts";
import type { Tx } from "../ports/database.ts";
import { loadGroup } from "../presenting/load-conversations.ts";

type Act = Pick<WireAct, "kind" | "targetIds" | "after" | "at">;

/** Answers a function that says of an act of a group whether what it brought about is still so. */
export async function loadCurrent(
  tx: Tx,
  groupId: number,
  acts: readonly Act[],
  now: number,
): Promise<(act: Act) => boolean> {
  const group = await loadGroup(tx, groupId);
  const targetIds = [...new Set(acts.flatMap(({ targetIds = [] }) => targetIds))];
  const rows = await tx.membership.findMany({
    where: { conversationId: groupId, userId: { in: targetIds } },
    select: { userId: true, silencedUntil: true, admin: { select: { rights: true } } },
  });
  const silencedUntil = new Map(rows.map((row) => [row.userId, row.silencedUntil?.getTime() ?? 0]));
  /** Of an admin the rights, of a member null. */
  const rightsOf = new Map(
    rows.map(({ userId, admin }) => [userId, admin && readRights(admin.rights).join()]),
  );
  /** Never so of an act that silenced nobody. */
  const isSilencedBy = ({ targetIds = [], at }: Act, seconds: unknown): boolean => {
    const ends = targetIds.map((id) => silencedUntil.get(id) ?? 0).filter((until) => until > now);
    return ends.length > 0 && ends.every((until) => until === Date.parse(at) + Number(seconds) * 1_000);
  };
  return (act) => {
    const { kind, targetIds: [targetId = 0] = [], after = {} } = act;
    const rights = targetId === group.ownerId ? undefined : rightsOf.get(targetId);
    switch (kind) {
      case "group:set-rules":
        return isPartOf(after, group.rules);
      case "group:update":
      case "group:resize":
        return isPartOf(after, group);
      case "group:appoint-admin":
        return typeof rights === "string";
      case "group:dismiss-admin":
        return rights === null;
      case "group:set-rights":
        return Array.isArray(after.rights) && rights === after.rights.join();
      // Not where somebody was silenced for another time since: that was another act.
      case "group:silence":
      case "group:silence-by-filter":
      case "group:close-report":
        return isSilencedBy(act, after.seconds);
      case "group:disband":
        return group.disbandsAt !== null && group.disbandsAt === after.disbandsAt;
      default:
        return false;
    }
  };
}

function isPartOf(part: Record<string, unknown>, whole: Record<string, unknown>): boolean {
  return Object.entries(part).every(([name, value]) => JSON.stringify(value) === JSON.stringify(whole[name]));
}
