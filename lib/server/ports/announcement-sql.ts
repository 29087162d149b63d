import type { WireDueAnnouncement } from "#lib/contract/group/announcements.ts";
import type { WireAnnouncementCount } from "#lib/contract/group/board-queries.ts";
import { isoText, type RowTime } from "../presenting/iso-text.ts";
import type { PersonRow } from "../presenting/rows.ts";
import type { Tx } from "./database.ts";
import { sqlOf } from "./sql-of.ts";

/**
 * The readers of published announcements: members who were there, and newcomers where it is meant for them; never its
 * author. `r` is there for those who have seen or confirmed it.
 */
const READERS = `
  FROM "GroupAnnouncement" a
  JOIN "Membership" m ON m."conversationId" = a."groupId" AND m."userId" <> a."authorId"
    AND (a."showsToNewcomers" OR m."joinedAt" <= a."publishedAt")
  JOIN "UserProfile" u ON u."id" = m."userId"
  LEFT JOIN "AnnouncementReceipt" r ON r."announcementId" = a."id" AND r."userId" = m."userId"
  WHERE a."publishedAt" IS NOT NULL`;

const ASKS = `(a."popsUp" OR a."needsConfirmation")`;

type DueRow = { id: number; groupId: number; remindedAt: RowTime | null; putOffUntil: RowTime | null };

/** What is to appear before a person, by conversation, ascending by id: of all groups, or of one. */
export async function loadDueAnnouncements(
  tx: Tx,
  personId: number,
  conversationId?: number,
): Promise<Map<number, WireDueAnnouncement[]>> {
  const only = conversationId === undefined ? "" : `AND a."groupId" = $2`;
  const rows = await sqlOf(tx).read<DueRow>(
    `SELECT a."id", a."groupId", a."remindedAt", (SELECT d."until" FROM "AnnouncementDelay" d
         WHERE d."announcementId" = a."id" AND d."userId" = m."userId") AS "putOffUntil"
       ${READERS} AND ${ASKS} AND m."userId" = $1 ${only} AND r."userId" IS NULL ORDER BY a."id"`,
    conversationId === undefined ? [personId] : [personId, conversationId],
  );
  const byGroup = Map.groupBy(rows, ({ groupId }) => groupId);
  return new Map([...byGroup].map(([id, list]) => [id, list.map(presentDue)]));
}

function presentDue({ id, remindedAt, putOffUntil }: DueRow): WireDueAnnouncement {
  const due = { announcementId: id, remindedAt: remindedAt && isoText(remindedAt) };
  return putOffUntil ? { ...due, putOffUntil: isoText(putOffUntil) } : due;
}

/** Before whom an announcement is to appear, ascending by id. */
export async function loadDuePersons(tx: Tx, announcementId: number): Promise<number[]> {
  const rows = await sqlOf(tx).read<{ userId: number }>(
    `SELECT m."userId" ${READERS} AND ${ASKS} AND a."id" = $1 AND r."userId" IS NULL ORDER BY m."userId"`,
    [announcementId],
  );
  return rows.map(({ userId }) => userId);
}

export type ReceiptRow = PersonRow & { card: string; confirmedAt: RowTime | null };

/** Every reader of an announcement: who has confirmed it in the order of confirming, then the others by number. */
export function loadReceipts(tx: Tx, announcementId: number): Promise<ReceiptRow[]> {
  return sqlOf(tx).read<ReceiptRow>(
    `SELECT u."id", u."number", u."name", u."signature", m."card", r."confirmedAt" ${READERS} AND a."id" = $1
     ORDER BY r."confirmedAt" IS NULL, r."confirmedAt", u."number"`,
    [announcementId],
  );
}

type CountRow = { announcementId: number; confirmed: number | bigint; readers: number | bigint };

/** How many readers have confirmed each announcement of a group that appears by itself. */
export async function countReceipts(tx: Tx, conversationId: number): Promise<WireAnnouncementCount[]> {
  const rows = await sqlOf(tx).read<CountRow>(
    `SELECT a."id" AS "announcementId", COUNT(r."userId") AS "confirmed", COUNT(*) AS "readers"
     ${READERS} AND ${ASKS} AND a."groupId" = $1 GROUP BY a."id" ORDER BY a."id"`,
    [conversationId],
  );
  return rows.map(({ announcementId, confirmed, readers }) => ({
    announcementId,
    confirmed: Number(confirmed),
    unconfirmed: Number(readers) - Number(confirmed),
  }));
}
