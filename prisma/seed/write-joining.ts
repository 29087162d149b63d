import type { Tx } from "#lib/server/ports/database.ts";
import { timeOfDay } from "./transcript.ts";
import type { SeedGroup } from "./types.ts";

type Joining = { tx: Tx; idOf: (name: string) => number; now: Date; groupId: number };

const MINUTE_MS = 60_000;

/** Writes a group's invitation links, and who waits to be let in. */
export async function writeJoining(joining: Joining, group: SeedGroup): Promise<void> {
  const { tx, idOf, now, groupId } = joining;
  const linkIds = new Map<string, number>();
  for (const { daysAgo, ...link } of group.links ?? []) {
    const createdAt = timeOfDay(now, daysAgo, "09:00");
    const data = { ...link, groupId, createdAt, createdById: idOf(group.owner) };
    const { id } = await tx.groupLink.create({ data, select: { id: true } });
    linkIds.set(link.name, id);
  }
  for (const { person, note, minutesAgo, link = "" } of group.requests ?? []) {
    const createdAt = new Date(now.getTime() - minutesAgo * MINUTE_MS);
    const linkId = linkIds.get(link) ?? null;
    await tx.joinRequest.create({ data: { groupId, personId: idOf(person), note, linkId, createdAt } });
  }
}
