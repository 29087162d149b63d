import type { Lock } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { withPictures } from "../presenting/present-announcement.ts";
import { groupFacts } from "./group-facts.ts";

type Asked = {
  tx: Tx;
  personId: number;
  input: { conversationId: number; announcementId: number };
  now: number;
  lock: Lock;
};

/** The actor's standing in a group, and one of its announcements; held until the commit. */
export async function announcementFacts({ input: { conversationId, announcementId }, ...asked }: Asked) {
  const { standing } = await groupFacts({ ...asked, input: { conversationId } });
  const announcement = await asked.tx.groupAnnouncement.findFirst({
    where: { id: announcementId, groupId: conversationId },
    include: withPictures,
  });
  const publishedAt = announcement?.publishedAt ?? null;
  return { standing, announcement, target: { isPublished: publishedAt !== null } };
}
