import type { Tx } from "#lib/server/ports/database.ts";
import { refreshBoard } from "#lib/server/steps/refresh-board.ts";
import { timeOfDay } from "./transcript.ts";
import type { SeedAnnouncement, SeedGroup } from "./types.ts";

type Board = { tx: Tx; idOf: (name: string) => number; now: Date; groupId: number };

const MINUTE_MS = 60_000;

/** Writes a group's announcements and 精华, whose messages are there already. */
export async function writeBoard(board: Board, group: SeedGroup): Promise<void> {
  const { announcements = [], essences = [] } = group;
  if (announcements.length + essences.length === 0) return;
  for (const announcement of announcements) await writeAnnouncement(board, announcement);
  const { tx, idOf, now, groupId } = board;
  for (const { begins, setBy } of essences) {
    const { seq } = await tx.message.findFirstOrThrow({
      where: { conversationId: groupId, body: { startsWith: begins } },
    });
    await tx.groupEssence.create({ data: { groupId, seq, setById: idOf(setBy), setAt: now } });
  }
  await refreshBoard(tx, groupId);
}

async function writeAnnouncement(board: Board, announcement: SeedAnnouncement): Promise<void> {
  const { tx, idOf, now, groupId } = board;
  const { title, text, isPinned = false, needsConfirmation = false, confirmedBy = [] } = announcement;
  const publishedAt = timeOfDay(now, announcement.daysAgo, announcement.at);
  const content = { title, text, isPinned, needsConfirmation };
  const times = { publishAt: publishedAt, publishedAt, createdAt: publishedAt };
  const { id } = await tx.groupAnnouncement.create({
    data: { ...content, ...times, groupId, authorId: idOf(announcement.author) },
  });
  await tx.announcementReceipt.createMany({
    data: confirmedBy.map((name, at) => ({
      announcementId: id,
      userId: idOf(name),
      confirmedAt: new Date(publishedAt.getTime() + (at + 1) * 7 * MINUTE_MS),
    })),
  });
}
