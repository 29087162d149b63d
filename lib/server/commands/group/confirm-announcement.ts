import { defineCommand } from "../../command.ts";
import { loadDueAnnouncements } from "../../ports/announcement-sql.ts";
import { raisePersonRevs } from "../../ports/counters.ts";
import { announcementFacts } from "../../steps/announcement-facts.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/** Notes that a reader has seen or confirmed an announcement: it appears on none of their devices any more. */
export const confirmAnnouncement = defineCommand({
  name: "group:confirm-announcement",
  action: "group.confirm-announcement",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: announcementFacts,
  async run({ tx, personId: userId, input: { conversationId, announcementId }, now, outbox }) {
    const due = (await loadDueAnnouncements(tx, userId, conversationId)).get(conversationId) ?? [];
    // Nothing is asked of who has confirmed it before, and of who is no reader of it.
    if (!due.some((one) => one.announcementId === announcementId)) return {};
    await tx.announcementReceipt.create({ data: { announcementId, userId, confirmedAt: new Date(now) } });
    const rev = (await raisePersonRevs(tx, [userId])).get(userId) ?? 0;
    outbox.event({ person: userId }, "announcement:settled", { rev, conversationId, announcementId });
    await tellAdmins({ tx, outbox, conversationId, topic: "announcements", right: "announce" });
    return {};
  },
});
