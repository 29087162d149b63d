import type { WireAnnouncement, WireAnnouncementPicture } from "#lib/contract/group/announcements.ts";

/** The columns of an announcement that presenting it reads. */
export type AnnouncementRow = Omit<
  WireAnnouncement,
  "pictures" | "publishAt" | "publishedAt" | "editedAt" | "remindedAt"
> & {
  groupId: number;
  publishAt: Date;
  publishedAt: Date | null;
  editedAt: Date | null;
  remindedAt: Date | null;
};

type PictureRow = WireAnnouncementPicture;

/** What an announcement is read with, for presenting it. */
export const withPictures = { pictures: { orderBy: { position: "asc" } } } as const;

export function presentAnnouncement(row: AnnouncementRow & { pictures: PictureRow[] }): WireAnnouncement {
  const { id, authorId, title, text, isPinned, showsToNewcomers, popsUp, needsConfirmation } = row;
  return {
    id,
    authorId,
    title,
    text,
    pictures: row.pictures.map(({ id, width, height, description }) => ({ id, width, height, description })),
    isPinned,
    showsToNewcomers,
    popsUp,
    needsConfirmation,
    publishAt: row.publishAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    editedAt: row.editedAt?.toISOString() ?? null,
    remindedAt: row.remindedAt?.toISOString() ?? null,
  };
}
