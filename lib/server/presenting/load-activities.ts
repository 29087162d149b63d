import type { WireActivity } from "#lib/contract/group/activities.ts";
import type { WirePerson } from "#lib/contract/wire.ts";
import type { Tx } from "../ports/database.ts";
import type { ActivityRow, EntryRow } from "./activity-rows.ts";
import { loadPeople } from "./load-conversations.ts";
import { countMembers } from "./load-crowds.ts";
import { type ActivityParts, presentActivity } from "./present-activity.ts";

/** Lines of a chain that are shown with it. */
const LATEST_LINES = 3;

/** What belongs to each of these activities. */
export async function loadParts(tx: Tx, rows: readonly ActivityRow[]): Promise<ActivityParts[]> {
  const pollIds = rows.filter(({ kind }) => kind === "poll").map(({ id }) => id);
  const ballots =
    pollIds.length > 0
      ? await tx.activityBallot.findMany({
          where: { activityId: { in: pollIds } },
          orderBy: [{ activityId: "asc" }, { optionId: "asc" }],
        })
      : [];
  const parts: ActivityParts[] = [];
  for (const row of rows) {
    const votes = ballots.filter(({ activityId }) => activityId === row.id).map((ballot) => ballot.votes);
    parts.push({ row, votes, latest: row.kind === "chain" ? await loadLatest(tx, row.id) : [] });
  }
  return parts;
}

async function loadLatest(tx: Tx, activityId: number): Promise<EntryRow[]> {
  const rows = await tx.activityEntry.findMany({
    where: { activityId },
    orderBy: { position: "desc" },
    take: LATEST_LINES,
  });
  return rows.reverse();
}

/** Activities of one group as one person may see them, in the order of `rows`; and whom they name. */
export async function loadActivities(
  tx: Tx,
  personId: number,
  rows: readonly ActivityRow[],
): Promise<{ activities: WireActivity[]; people: WirePerson[] }> {
  const [first] = rows;
  if (!first) return { activities: [], people: [] };
  const activityId = { in: rows.map(({ id }) => id) };
  const entries = await tx.activityEntry.findMany({ where: { activityId, userId: personId } });
  const ownOf = new Map(entries.map((entry) => [entry.activityId, entry]));
  const memberCount = (await countMembers(tx, [first.groupId])).get(first.groupId) ?? 0;
  const parts = await loadParts(tx, rows);
  const activities = parts.map((one) =>
    presentActivity(one, { personId, own: ownOf.get(one.row.id) ?? null, memberCount }),
  );
  return { activities, people: await loadPeople(tx, parts.flatMap(namedIn)) };
}

/** Who has begun an activity, who ended it, and whose lines are shown with it. */
export function namedIn({ row, latest }: ActivityParts): number[] {
  return [row.creatorId, ...(row.closedById ? [row.closedById] : []), ...latest.map(({ userId }) => userId)];
}
