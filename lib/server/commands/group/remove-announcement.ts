import { defineCommand, Refused } from "../../command.ts";
import { loadDuePersons } from "../../ports/announcement-sql.ts";
import { announceGroup } from "../../steps/announce-group.ts";
import { contentOf } from "../../steps/announcement-content.ts";
import { announcementFacts } from "../../steps/announcement-facts.ts";
import { recordAct } from "../../steps/record-act.ts";
import { refreshBoard } from "../../steps/refresh-board.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";
import { tellDue } from "../../steps/tell-due.ts";

/** Takes an announcement away, published or not. */
export const removeAnnouncement = defineCommand({
  name: "group:remove-announcement",
  action: "group.announce",
  facts: announcementFacts,
  async run({ tx, personId: actorId, input, now, facts: { announcement }, outbox }) {
    if (!announcement) throw new Refused("not_available");
    const { conversationId, announcementId } = input;
    const due = await loadDuePersons(tx, announcementId);
    await tx.groupAnnouncement.delete({ where: { id: announcementId } });
    if (announcement.publishedAt) {
      await refreshBoard(tx, conversationId);
      await announceGroup({ tx, outbox, now, conversationId, actorId });
      await tellDue({ tx, outbox, conversationId, announcementId, before: due });
    }
    const count = announcement.pictures.length;
    const before = { ...contentOf(announcement), ...(count > 0 && { pictures: count }) };
    const act = { kind: "group:remove-announcement", before } as const;
    await recordAct({ tx, outbox, now, conversationId, actorId, ...act });
    await tellAdmins({ tx, outbox, conversationId, topic: "announcements", right: "announce" });
    return {};
  },
});
