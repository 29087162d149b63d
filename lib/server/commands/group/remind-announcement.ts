import { defineCommand, Refused } from "../../command.ts";
import { loadDuePersons } from "../../ports/announcement-sql.ts";
import { announcementFacts } from "../../steps/announcement-facts.ts";
import { recordAct } from "../../steps/record-act.ts";
import { refuseRemindedLately } from "../../steps/refuse-reminded-lately.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";
import { tellDue } from "../../steps/tell-due.ts";

/** 一键催办: an announcement appears once more before everybody who has not confirmed it. */
export const remindAnnouncement = defineCommand({
  name: "group:remind-announcement",
  action: "group.announce",
  facts: announcementFacts,
  async run({ tx, personId: actorId, input, now, facts: { announcement }, outbox }) {
    if (!announcement?.publishedAt || !announcement.needsConfirmation) throw new Refused("not_available");
    const { conversationId, announcementId } = input;
    refuseRemindedLately(announcement.remindedAt, now);
    const before = await loadDuePersons(tx, announcementId);
    if (before.length === 0) return { remindedCount: 0 };
    const remindedAt = new Date(now);
    await tx.groupAnnouncement.update({ where: { id: announcementId }, data: { remindedAt } });
    const change = { conversationId, announcementId, before, isReminder: true };
    const remindedCount = await tellDue({ tx, outbox, ...change });
    const after = { title: announcement.title, remindedCount };
    const kind = "group:remind-announcement";
    await recordAct({ tx, outbox, now, conversationId, actorId, kind, after });
    await tellAdmins({ tx, outbox, conversationId, topic: "announcements", right: "announce" });
    return { remindedCount };
  },
});
