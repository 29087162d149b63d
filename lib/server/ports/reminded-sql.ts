import type { WireDueActivity } from "#lib/contract/group/activities.ts";
import { isoText, type RowTime } from "../presenting/iso-text.ts";
import type { PersonRow } from "../presenting/rows.ts";
import type { Database, Tx } from "./database.ts";
import { sqlOf } from "./sql-of.ts";

/** The members of an activity's group who have not taken part. */
const MISSING = `
  FROM "GroupActivity" a
  JOIN "Membership" m ON m."conversationId" = a."groupId"
  LEFT JOIN "ActivityEntry" e ON e."activityId" = a."id" AND e."userId" = m."userId"`;

/** Of them, those whom somebody has reminded: who was there then, and not who has begun it. */
const REMINDED = `
  a."closedAt" IS NULL AND a."remindedAt" IS NOT NULL AND m."joinedAt" < a."remindedAt"
    AND m."userId" <> a."creatorId" AND e."userId" IS NULL`;

type DueRow = { id: number; groupId: number; remindedAt: RowTime; putOffUntil: RowTime | null };

/** What waits for a person, by conversation, ascending by id: of all groups, or of one. */
export async function loadDueActivities(
  tx: Tx,
  personId: number,
  conversationId?: number,
): Promise<Map<number, WireDueActivity[]>> {
  const only = conversationId === undefined ? "" : `AND a."groupId" = $2`;
  const rows = await sqlOf(tx).read<DueRow>(
    `SELECT a."id", a."groupId", a."remindedAt", (SELECT d."until" FROM "ActivityDelay" d
         WHERE d."activityId" = a."id" AND d."userId" = m."userId") AS "putOffUntil"
     ${MISSING}
     WHERE ${REMINDED} AND m."userId" = $1 ${only} ORDER BY a."id"`,
    conversationId === undefined ? [personId] : [personId, conversationId],
  );
  const byGroup = Map.groupBy(rows, ({ groupId }) => groupId);
  return new Map([...byGroup].map(([id, list]) => [id, list.map(presentDue)]));
}

function presentDue({ id, remindedAt, putOffUntil }: DueRow): WireDueActivity {
  const due = { activityId: id, remindedAt: isoText(remindedAt) };
  return putOffUntil ? { ...due, putOffUntil: isoText(putOffUntil) } : due;
}

/** For whom an activity waits, ascending by id: of everybody, or of one person. */
export async function loadReminded(tx: Tx, activityId: number, personId?: number): Promise<number[]> {
  const only = personId === undefined ? "" : `AND m."userId" = $2`;
  const rows = await sqlOf(tx).read<{ userId: number }>(
    `SELECT m."userId" ${MISSING} WHERE ${REMINDED} AND a."id" = $1 ${only} ORDER BY m."userId"`,
    personId === undefined ? [activityId] : [activityId, personId],
  );
  return rows.map(({ userId }) => userId);
}

export type MissingRow = PersonRow & { card: string };

/** Who has not taken part in an activity, by number. */
export function loadMissing(tx: Tx, activityId: number): Promise<MissingRow[]> {
  return sqlOf(tx).read<MissingRow>(
    `SELECT u."id", u."number", u."name", u."signature", m."card" ${MISSING}
     JOIN "UserProfile" u ON u."id" = m."userId"
     WHERE a."id" = $1 AND e."userId" IS NULL ORDER BY u."number"`,
    [activityId],
  );
}

/**
 * Of a poll whose creator and voters see more than the others: the voters, or the creator alone, where still members;
 * ascending by id.
 */
export async function loadInsiders(db: Database, activityId: number, withVoters: boolean): Promise<number[]> {
  const voters = withVoters ? `OR e."userId" IS NOT NULL` : "";
  const rows = await sqlOf(db).read<{ userId: number }>(
    `SELECT m."userId" ${MISSING} WHERE a."id" = $1 AND (m."userId" = a."creatorId" ${voters}) ORDER BY m."userId"`,
    [activityId],
  );
  return rows.map(({ userId }) => userId);
}
