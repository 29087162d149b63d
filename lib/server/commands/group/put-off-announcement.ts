import { defineCommand } from "../../command.ts";
import { loadDueAnnouncements } from "../../ports/announcement-sql.ts";
import { announcementFacts } from "../../steps/announcement-facts.ts";
import { putOff } from "../../steps/put-off.ts";

/** 稍后再看: an announcement that is to appear lets its reader alone for a while, on all their devices. */
export const putOffAnnouncement = defineCommand({
  name: "group:put-off-announcement",
  action: "group.confirm-announcement",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: announcementFacts,
  async run({ tx, personId: userId, input: { conversationId, announcementId }, now, outbox }) {
    const isThis = (one: { announcementId: number }) => one.announcementId === announcementId;
    const where = { announcementId_userId: { announcementId, userId } };
    await putOff({
      tx,
      now,
      personId: userId,
      load: async () =>
        (await loadDueAnnouncements(tx, userId, conversationId)).get(conversationId)?.find(isThis),
      keep: (until) =>
        tx.announcementDelay.upsert({ where, create: { announcementId, userId, until }, update: { until } }),
      tell: (rev, due) => outbox.event({ person: userId }, "announcement:due", { rev, conversationId, due }),
    });
    return {};
  },
});
