import { openOutbox } from "../command.ts";
import { lockRows, transaction } from "../ports/database.ts";
import { runtime } from "../ports/runtime.ts";
import { publishAnnouncement } from "../steps/publish-announcement.ts";
import { recordAct } from "../steps/record-act.ts";
import { tellAdmins } from "../steps/tell-admins.ts";

/** Nothing is published in a group that is disbanded, unless that is undone. */
const STANDS = { disbandsAt: null };

/** What is more waits for the next time. */
const PUBLISHED_AT_ONCE = 100;

/**
 * Publishes the announcements whose time has come, each exactly once, however many processes look for them. What was
 * put on the plan belongs to the group: it is published also when its author may not announce any more.
 */
export async function publishDueAnnouncements(): Promise<void> {
  const { db, now } = runtime();
  const at = now();
  const due = await db.groupAnnouncement.findMany({
    where: { publishedAt: null, publishAt: { lte: new Date(at) }, group: STANDS },
    select: { id: true, groupId: true },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
    take: PUBLISHED_AT_ONCE,
  });
  for (const { id, groupId } of due) await publishOne(id, groupId, at);
}

async function publishOne(id: number, conversationId: number, now: number): Promise<void> {
  const { db, publisher } = runtime();
  const { events, effects } = await transaction(db, async (tx) => {
    const { outbox, ...collected } = openOutbox();
    await lockRows(tx, [{ table: "Conversation", id: conversationId }]);
    const announcement = await tx.groupAnnouncement.findFirst({
      // Meanwhile somebody may have published it, put it off or taken it back.
      where: { id, publishedAt: null, publishAt: { lte: new Date(now) }, group: STANDS },
    });
    if (!announcement) return collected;
    const { authorId: actorId, title } = announcement;
    await publishAnnouncement({ tx, outbox, now, announcement });
    const kind = "group:publish-announcement";
    await recordAct({ tx, outbox, now, conversationId, actorId, kind, after: { title, isByTimer: true } });
    await tellAdmins({ tx, outbox, conversationId, topic: "announcements", right: "announce" });
    return collected;
  });
  await publisher.publish(events, effects);
}
