import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import type { AnnouncementRow } from "../presenting/present-announcement.ts";
import { announceGroup } from "./announce-group.ts";
import { refreshBoard } from "./refresh-board.ts";
import { tellDue } from "./tell-due.ts";

export type Publication = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  /** One that is not published yet, of a group whose conversation row the caller holds locked. */
  announcement: Pick<AnnouncementRow, "id" | "groupId" | "authorId" | "title">;
};

/** Publishes an announcement in its author's name: a notice in the history, and it appears before its readers. */
export async function publishAnnouncement({ tx, outbox, now, announcement }: Publication): Promise<void> {
  const { id, groupId: conversationId, authorId, title } = announcement;
  await tx.groupAnnouncement.update({ where: { id }, data: { publishedAt: new Date(now) } });
  await refreshBoard(tx, conversationId);
  const details = { announcementId: id, announcementTitle: title };
  await announceGroup({ tx, outbox, now, conversationId, actorId: authorId, details });
  await tellDue({ tx, outbox, conversationId, announcementId: id, before: [] });
}
