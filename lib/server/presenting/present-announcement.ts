import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";

/** The columns of an announcement that presenting it reads. */
export type AnnouncementRow = Omit<
  WireAnnouncement,
  "publishAt" | "publishedAt" | "editedAt" | "remindedAt"
> & {
  groupId: number;
  publishAt: Date;
  publishedAt: Date | null;
  editedAt: Date | null;
  remindedAt: Date | null;
};

export function presentAnnouncement(row: AnnouncementRow): WireAnnouncement {
  const { id, authorId, title, text, isPinned, showsToNewcomers, popsUp, needsConfirmation } = row;
  return {
    id,
    authorId,
    title,
    text,
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
