import { type BulkLeft, type BulkState, bulkAct, type WireBulk } from "#lib/contract/group/bulk.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** What has ended is shown for so long. */
const SHOWN_MS = 24 * 60 * 60_000;
const MOST_SHOWN = 10;
/** The others to whom an act was not done are counted, not named. */
const MOST_LEFT = 100;

/** The acts on many members of a group that wait, are under way, or have ended lately; the newest first. */
export const listBulks = defineQuery({
  name: "group:bulks",
  action: "group.administer",
  limits: [{ by: "person", points: 240, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId }, now }) {
    const rows = await tx.groupBulk.findMany({
      where: {
        groupId: conversationId,
        OR: [{ endedAt: null }, { endedAt: { gt: new Date(now - SHOWN_MS) } }],
      },
      orderBy: { id: "desc" },
      take: MOST_SHOWN,
    });
    const bulks = rows.map(presentBulk);
    const people = await loadPeople(tx, [
      ...bulks.map(({ actorId }) => actorId),
      ...bulks.flatMap(({ left }) => left.map(({ personId }) => personId)),
    ]);
    return { bulks, people };
  },
});

type BulkRow = {
  id: number;
  actorId: number;
  act: string;
  state: string;
  startsAt: Date;
  count: number;
  passedCount: number;
  left: string;
  endedAt: Date | null;
};

function presentBulk({ id, actorId, count, passedCount, ...row }: BulkRow): WireBulk {
  const left = JSON.parse(row.left) as BulkLeft[];
  return {
    id,
    actorId,
    act: bulkAct.parse(JSON.parse(row.act)),
    state: row.state as BulkState,
    startsAt: row.startsAt.toISOString(),
    count,
    passedCount,
    left: left.slice(0, MOST_LEFT),
    leftCount: left.length,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
