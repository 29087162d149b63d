import type { WireAnnouncementPicture } from "#lib/contract/group/announcements.ts";
import { pictureAddress } from "#lib/contract/pictures.ts";
import type { Refusal } from "#lib/contract/refusals.ts";

/** A picture in the editor of an announcement. */
export type DraftPicture = {
  key: string;
  /** Where it is shown from; null: not known yet whether it can be, or it cannot. */
  address: string | null;
  /** What is, or was, to be uploaded; null: it was stored before. */
  file: File | null;
  /** As the server knows it; null until it is there. */
  pictureId: string | null;
  description: string;
  /** How much of it is uploaded, from 0 to 1. */
  progress: number;
  /** Why it could not be uploaded. */
  refusal: Refusal | null;
};

/** A picture of this device that is to be uploaded. */
export function draftOfFile(file: File): DraftPicture {
  const shown = { key: crypto.randomUUID(), address: null, description: "" };
  return { ...shown, file, pictureId: null, progress: 0, refusal: null };
}

/** A picture that stands in the announcement already. */
export function draftOfPicture({ id, description }: WireAnnouncementPicture): DraftPicture {
  const address = pictureAddress(id, { size: "small" });
  return { key: id, address, file: null, pictureId: id, description, progress: 1, refusal: null };
}

/** The pictures with the one at a place moved by so many places; as they are where it cannot go there. */
export function movedPicture(
  pictures: readonly DraftPicture[],
  key: string,
  by: number,
): readonly DraftPicture[] {
  const from = pictures.findIndex((one) => one.key === key);
  const one = pictures[from];
  const to = from + by;
  if (!one || to < 0 || to >= pictures.length) return pictures;
  return pictures.toSpliced(from, 1).toSpliced(to, 0, one);
}

/** What the commands take of them; null while one of them is not there. */
export function placedPictures(pictures: readonly DraftPicture[]) {
  const placed = pictures.flatMap(({ pictureId, description }) =>
    pictureId === null ? [] : { pictureId, description: description.trim() },
  );
  return placed.length === pictures.length ? placed : null;
}
