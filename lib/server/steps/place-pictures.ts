import { Refused } from "../command.ts";
import type { Tx } from "../ports/database.ts";

/** A picture and what is said of it to who does not see it. */
export type PlacedPicture = { pictureId: string; description: string };

export type Placing = {
  tx: Tx;
  conversationId: number;
  actorId: number;
  announcementId: number;
  /** In their order. */
  pictures: readonly PlacedPicture[];
};

/**
 * Puts these pictures, and no others, into an announcement whose group the caller holds locked: those that are in it
 * already, and those that the actor has uploaded for one and put into none. What is taken out stands nowhere then.
 * @throws Refused not_available for any other picture.
 */
export async function placePictures(placing: Placing): Promise<void> {
  const { tx, conversationId: groupId, actorId: uploadedById, announcementId, pictures } = placing;
  const ids = pictures.map(({ pictureId }) => pictureId);
  const isFree = { announcementId: null, uploadedById };
  const count = await tx.storedPicture.count({
    where: { id: { in: ids }, groupId, purpose: "announcement", OR: [{ announcementId }, isFree] },
  });
  if (count < ids.length) throw new Refused("not_available", { field: "pictures" });
  await tx.storedPicture.updateMany({
    where: { announcementId, id: { notIn: ids } },
    data: { announcementId: null },
  });
  for (const [position, { pictureId: id, description }] of pictures.entries())
    await tx.storedPicture.update({ where: { id }, data: { announcementId, position, description } });
}

/** Whether an announcement has exactly these pictures, in this order and described so. */
export function hasPictures(
  known: readonly { id: string; description: string }[],
  pictures: readonly PlacedPicture[],
): boolean {
  return (
    known.length === pictures.length &&
    known.every(({ id, description }, at) => {
      const other = pictures[at];
      return other?.pictureId === id && other.description === description;
    })
  );
}
