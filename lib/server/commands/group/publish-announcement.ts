import { defineCommand, Refused } from "../../command.ts";
import { announcementFacts } from "../../steps/announcement-facts.ts";
import { publishAnnouncement as publish } from "../../steps/publish-announcement.ts";
import { recordAct } from "../../steps/record-act.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/** Publishes at once what waits for its time; what is published already stays as it is. */
export const publishAnnouncement = defineCommand({
  name: "group:publish-announcement",
  action: "group.announce",
  facts: announcementFacts,
  async run({ tx, personId: actorId, input: { conversationId }, now, facts: { announcement }, outbox }) {
    if (!announcement) throw new Refused("not_available");
    if (announcement.publishedAt) return {};
    await publish({ tx, outbox, now, announcement });
    const act = { kind: "group:publish-announcement", after: { title: announcement.title } } as const;
    await recordAct({ tx, outbox, now, conversationId, actorId, ...act });
    await tellAdmins({ tx, outbox, conversationId, topic: "announcements", right: "announce" });
    return {};
  },
});
