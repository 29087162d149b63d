import type { WireDayFigures } from "#lib/contract/group/member-queries.ts";
import type { NoticeKind } from "#lib/contract/notices.ts";
import { can } from "#lib/domain/policy.ts";
import { untallied } from "../../activity/untallied.ts";
import type { Tx } from "../../ports/database.ts";
import {
  countSpeakingMembers,
  loadDays,
  loadHours,
  loadTopSpeakers,
  type Span,
} from "../../ports/overview-sql.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

const MINUTES_OF_DAY = 1_440;
const MINUTE_MS = 60_000;
/** Comings and goings beyond these newest ones are not counted. */
const MOST_CHANGES = 20_000;
const comings: NoticeKind[] = ["group:created", "group:members-joined", "group:members-invited"];
const goings: NoticeKind[] = ["group:member-left", "group:member-removed"];

/** How lively a group is: what was said by day and by hour of the week, who came and went, who says most. */
export const loadOverview = defineQuery({
  name: "group:overview",
  action: "group.administer",
  limits: [{ by: "person", points: 60, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId, days, offsetMinutes }, now, facts: { standing } }) {
    const today = dayOf(now, offsetMinutes);
    const firstDay = today - days + 1;
    const fromMinute = firstDay * MINUTES_OF_DAY - offsetMinutes;
    const fromHour = Math.floor(fromMinute / 60);
    const span: Span = { untallied: await untallied(tx, conversationId), fromHour, offsetMinutes };
    const moves = await loadMoves(tx, conversationId, fromMinute * MINUTE_MS, offsetMinutes);
    const spoken = new Map((await loadDays(tx, span)).map((row) => [row.day, row]));
    const top = await loadTopSpeakers(tx, span);
    const people = await loadPeople(
      tx,
      top.map(({ userId }) => userId),
    );
    const memberCount = await tx.membership.count({ where: { conversationId } });
    const isWaiting = { groupId: conversationId, state: "pending", isIgnored: false };
    return {
      memberCount,
      waitingCount: can("group.approve", standing) ? await tx.joinRequest.count({ where: isWaiting }) : null,
      days: Array.from({ length: days }, (_, at): WireDayFigures => {
        const day = firstDay + at;
        const { messages = 0, speakers = 0 } = spoken.get(day) ?? {};
        const { joined = 0, left = 0 } = moves.get(day) ?? {};
        return { date: dateOf(day), messages, speakers, joined, left };
      }),
      hours: await loadHours(tx, span),
      speakers: top.flatMap(({ userId, messages }) => {
        const person = people.find(({ id }) => id === userId);
        return person ? [{ person, messages }] : [];
      }),
      silentCount: memberCount - (await countSpeakingMembers(tx, span)),
    };
  },
});

/** The day (since 1970) of a time on a clock so many minutes ahead of UTC. */
function dayOf(at: number, offsetMinutes: number): number {
  return Math.floor((at / MINUTE_MS + offsetMinutes) / MINUTES_OF_DAY);
}

/** A day as 2026-11-21. */
function dateOf(day: number): string {
  return new Date(day * MINUTES_OF_DAY * MINUTE_MS).toISOString().slice(0, "2026-11-21".length);
}

type Moves = { joined: number; left: number };

/** How many came and went, by day. */
async function loadMoves(
  tx: Tx,
  conversationId: number,
  from: number,
  offsetMinutes: number,
): Promise<Map<number, Moves>> {
  const rows = await tx.conversationChange.findMany({
    where: { conversationId, kind: { in: [...comings, ...goings] }, createdAt: { gte: new Date(from) } },
    select: { kind: true, data: true, createdAt: true },
    orderBy: { rev: "desc" },
    take: MOST_CHANGES,
  });
  const moves = new Map<number, Moves>();
  for (const { kind, data, createdAt } of rows) {
    const day = dayOf(createdAt.getTime(), offsetMinutes);
    const { userIds = [] } = JSON.parse(data) as { userIds?: number[] };
    const { joined, left } = moves.get(day) ?? { joined: 0, left: 0 };
    const isComing = (comings as string[]).includes(kind);
    const count = userIds.length;
    moves.set(day, { joined: joined + (isComing ? count : 0), left: left + (isComing ? 0 : count) });
  }
  return moves;
}
