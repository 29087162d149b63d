import { PUT_OFF_MS } from "#lib/contract/limits.ts";
import { defineCommand } from "../../command.ts";
import { loadDueAnnouncements } from "../../ports/announcement-sql.ts";
import { raisePersonRevs } from "../../ports/counters.ts";
import { announcementFacts } from "../../steps/announcement-facts.ts";

/** 稍后再看: an announcement that is to appear lets its reader alone for a while, on all their devices. */
export const putOffAnnouncement = defineCommand({
  name: "group:put-off-announcement",
  action: "group.confirm-announcement",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: announcementFacts,
  async run({ tx, personId: userId, input: { conversationId, announcementId }, now, outbox }) {
    const isThis = (one: { announcementId: number }) => one.announcementId === announcementId;
    const load = async () => (await loadDueAnnouncements(tx, userId, conversationId)).get(conversationId);
    if (!(await load())?.some(isThis)) return {};
    const until = new Date(now + PUT_OFF_MS);
    await tx.announcementDelay.upsert({
      where: { announcementId_userId: { announcementId, userId } },
      create: { announcementId, userId, until },
      update: { until },
    });
    const due = (await load())?.find(isThis);
    const rev = (await raisePersonRevs(tx, [userId])).get(userId) ?? 0;
    if (due) outbox.event({ person: userId }, "announcement:due", { rev, conversationId, due });
    return {};
  },
});
