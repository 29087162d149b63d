import { limits } from "#lib/contract/limits.ts";
import { defineCommand, Refused } from "../../command.ts";
import { contentOf } from "../../steps/announcement-content.ts";
import { groupFacts } from "../../steps/group-facts.ts";
import { placePictures } from "../../steps/place-pictures.ts";
import { plannedTime } from "../../steps/planned-time.ts";
import { publishAnnouncement } from "../../steps/publish-announcement.ts";
import { recordAct } from "../../steps/record-act.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";

/** Writes an announcement (群公告) and publishes it, or keeps it until its time has come. */
export const createAnnouncement = defineCommand({
  name: "group:create-announcement",
  action: "group.announce",
  limits: [{ by: "person", points: 60, seconds: 3600 }],
  facts: ({ input: { conversationId }, ...asked }) => groupFacts({ ...asked, input: { conversationId } }),
  async run({ tx, personId: actorId, input, now, outbox }) {
    const { conversationId, pictures } = input;
    const max = limits.announcementsPerGroup;
    const count = await tx.groupAnnouncement.count({ where: { groupId: conversationId } });
    if (count >= max) throw new Refused("too_many", { params: { max } });
    const planned = plannedTime(input.publishAt, now, "publishAt");
    const content = contentOf(input);
    const createdAt = new Date(now);
    const announcement = await tx.groupAnnouncement.create({
      data: {
        ...content,
        groupId: conversationId,
        authorId: actorId,
        publishAt: planned ?? createdAt,
        createdAt,
      },
    });
    const announcementId = announcement.id;
    await placePictures({ tx, conversationId, actorId, announcementId, pictures });
    if (!planned) await publishAnnouncement({ tx, outbox, now, announcement });
    const after = {
      ...content,
      ...(pictures.length > 0 && { pictures: pictures.length }),
      ...(planned && { publishAt: planned.toISOString() }),
    };
    const kind = "group:create-announcement";
    await recordAct({ tx, outbox, now, conversationId, actorId, kind, after });
    await tellAdmins({ tx, outbox, conversationId, topic: "announcements", right: "announce" });
    return { announcementId };
  },
});
