import { hourOf, type Stretch, stretch } from "./activity-sql.ts";
import { databaseKind, type Tx } from "./database.ts";
import { sqlOf } from "./sql-of.ts";

/** What is asked for: from an hour on (since 1970, in UTC), by a clock so many minutes ahead of UTC. */
export type Span = { untallied: Stretch; fromHour: number; offsetMinutes: number };

/** 1970 began on a Thursday; weeks begin on Monday. */
const HOURS_FROM_MONDAY = 72;
const HOURS_OF_WEEK = 168;
const MOST_SPEAKERS = 10;

/** What was said from an hour on: `spoken`, a table of userId, hour and messages. Takes $1 to $4. */
function spoken(tx: Tx): string {
  const hour = hourOf[databaseKind(tx)];
  return `WITH spoken AS (
    SELECT h."userId", h."hour", h."messages" FROM "SpeakingHour" h
    WHERE h."conversationId" = $1 AND h."hour" >= $4
    UNION ALL
    SELECT m."senderId" AS "userId", ${hour} AS "hour", COUNT(*) AS "messages" FROM "Message" m
    WHERE ${stretch} AND ${hour} >= $4 GROUP BY m."senderId", ${hour})`;
}

const parametersOf = ({ untallied, fromHour }: Span) => [
  untallied.conversationId,
  untallied.afterSeq,
  untallied.upToSeq,
  fromHour,
];

/** Whole numbers come from a sum as each database likes. */
type Summed = number | bigint | string;

/** By day (since 1970, on the reader's clock): messages, and people who said something. */
export async function loadDays(tx: Tx, span: Span) {
  const rows = await sqlOf(tx).read<{ day: Summed; messages: Summed; speakers: Summed }>(
    `${spoken(tx)} SELECT CAST((s."hour" * 60 + $5) / 1440 AS INTEGER) AS "day",
       SUM(s."messages") AS "messages", COUNT(DISTINCT s."userId") AS "speakers"
     FROM spoken s GROUP BY 1`,
    [...parametersOf(span), span.offsetMinutes],
  );
  return rows.map(({ day, messages, speakers }) => ({
    day: Number(day),
    messages: Number(messages),
    speakers: Number(speakers),
  }));
}

/** Messages by hour of the week on the reader's clock, from Monday at 0 on. */
export async function loadHours(tx: Tx, span: Span): Promise<number[]> {
  const rows = await sqlOf(tx).read<{ slot: Summed; messages: Summed }>(
    `${spoken(tx)} SELECT (CAST((s."hour" * 60 + $5) / 60 AS INTEGER) + ${HOURS_FROM_MONDAY}) % ${HOURS_OF_WEEK}
       AS "slot", SUM(s."messages") AS "messages" FROM spoken s GROUP BY 1`,
    [...parametersOf(span), span.offsetMinutes],
  );
  const hours = new Array<number>(HOURS_OF_WEEK).fill(0);
  for (const { slot, messages } of rows) hours[Number(slot)] = Number(messages);
  return hours;
}

/** Who said most, the first one most. */
export async function loadTopSpeakers(tx: Tx, span: Span) {
  const rows = await sqlOf(tx).read<{ userId: number; messages: Summed }>(
    `${spoken(tx)} SELECT s."userId", SUM(s."messages") AS "messages" FROM spoken s
     GROUP BY s."userId" ORDER BY 2 DESC, 1 LIMIT ${MOST_SPEAKERS}`,
    parametersOf(span),
  );
  return rows.map(({ userId, messages }) => ({ userId, messages: Number(messages) }));
}

/** How many of those who are members now have said something. */
export async function countSpeakingMembers(tx: Tx, span: Span): Promise<number> {
  const [row] = await sqlOf(tx).read<{ count: Summed }>(
    `${spoken(tx)} SELECT COUNT(DISTINCT s."userId") AS "count" FROM spoken s
     JOIN "Membership" p ON p."conversationId" = $1 AND p."userId" = s."userId"`,
    parametersOf(span),
  );
  return Number(row?.count ?? 0);
}
