import { UNUSED_PICTURE_MS } from "#lib/contract/limits.ts";
import { lockRows, transaction } from "../ports/database.ts";
import type { KeptFile } from "../ports/files/files.ts";
import { runtime } from "../ports/runtime.ts";

/** A file is written a moment before the row that names it. */
const YOUNG_MS = 60 * 60_000;
const FILES_AT_A_TIME = 200;

/**
 * Removes pictures that have stood nowhere for a day, then the files that no picture has any more: theirs, those of
 * groups and announcements that are gone, and what broken uploads have left. Answers how many files are gone.
 */
export async function removeUnusedPictures(): Promise<number> {
  const { now } = runtime();
  const at = now();
  for (const [groupId, ids] of await findUnused(at)) await forget(groupId, ids);
  return removeFiles(at);
}

async function findUnused(at: number): Promise<Map<number, string[]>> {
  const { db } = runtime();
  const createdAt = { lt: new Date(at - UNUSED_PICTURE_MS) };
  const rows = await db.storedPicture.findMany({
    where: { announcementId: null, createdAt },
    select: { id: true, groupId: true, group: { select: { pictureId: true } } },
  });
  const unused = Map.groupBy(
    rows.filter(({ id, group }) => group.pictureId !== id),
    ({ groupId }) => groupId,
  );
  return new Map([...unused].map(([groupId, pictures]) => [groupId, pictures.map(({ id }) => id)]));
}

/** While the group is held still: in this moment somebody may be putting one of them somewhere. */
async function forget(groupId: number, ids: string[]): Promise<void> {
  await transaction(runtime().db, async (tx) => {
    await lockRows(tx, [{ table: "Conversation", id: groupId }]);
    const group = await tx.qQGroup.findUnique({
      where: { conversationId: groupId },
      select: { pictureId: true },
    });
    const unused = ids.filter((id) => id !== group?.pictureId);
    await tx.storedPicture.deleteMany({ where: { id: { in: unused }, announcementId: null } });
  });
}

async function removeFiles(at: number): Promise<number> {
  const { files } = runtime();
  let removed = 0;
  let batch: KeptFile[] = [];
  for await (const file of files.list()) {
    if (file.storedAt > at - YOUNG_MS) continue;
    batch.push(file);
    if (batch.length < FILES_AT_A_TIME) continue;
    removed += await removeUnnamed(batch);
    batch = [];
  }
  return removed + (await removeUnnamed(batch));
}

async function removeUnnamed(batch: readonly KeptFile[]): Promise<number> {
  const { db, files } = runtime();
  const names = batch.flatMap(({ sha }) => sha ?? []);
  const rows = await db.storedPicture.findMany({
    where: { OR: [{ sha: { in: names } }, { smallSha: { in: names } }] },
    select: { sha: true, smallSha: true },
  });
  const named = new Set(rows.flatMap(({ sha, smallSha }) => [sha, smallSha]));
  const unnamed = batch.filter(({ sha }) => sha === null || !named.has(sha));
  for (const file of unnamed) await files.remove(file);
  return unnamed.length;
}
