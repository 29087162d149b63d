import { type GroupBoard, readBoard } from "#lib/contract/group/board.ts";
import { limits } from "#lib/contract/limits.ts";
import type { Tx } from "../ports/database.ts";

/** Brings what every member has at hand of a group's announcements and 精华 up to what is stored. */
export async function refreshBoard(tx: Tx, conversationId: number): Promise<void> {
  const where = { conversationId };
  const group = await tx.qQGroup.findUniqueOrThrow({ where, select: { board: true } });
  const essences = await tx.groupEssence.findMany({
    where: { groupId: conversationId },
    select: { seq: true },
    orderBy: { seq: "asc" },
  });
  const board: GroupBoard = {
    changes: readBoard(group.board).changes + 1,
    pinned: await findPinned(tx, conversationId),
    essenceSeqs: essences.map(({ seq }) => seq),
  };
  await tx.qQGroup.update({ where, data: { board: JSON.stringify(board) } });
}

async function findPinned(tx: Tx, groupId: number): Promise<GroupBoard["pinned"]> {
  const row = await tx.groupAnnouncement.findFirst({
    where: { groupId, isPinned: true, publishedAt: { not: null } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
  });
  if (!row?.publishedAt) return null;
  const { id, title, text, publishedAt } = row;
  // A cut may go through a character.
  const beginning = text.slice(0, limits.pinnedText).toWellFormed();
  return { id, title, text: beginning, publishedAt: publishedAt.toISOString() };
}
