import { defineCommand, Refused } from "../../command.ts";
import { loadDuePersons } from "../../ports/announcement-sql.ts";
import { announceGroup } from "../../steps/announce-group.ts";
import { contentChange, contentOf } from "../../steps/announcement-content.ts";
import { announcementFacts } from "../../steps/announcement-facts.ts";
import { hasPictures, placePictures } from "../../steps/place-pictures.ts";
import { plannedTime } from "../../steps/planned-time.ts";
import { recordAct } from "../../steps/record-act.ts";
import { refreshBoard } from "../../steps/refresh-board.ts";
import { tellAdmins } from "../../steps/tell-admins.ts";
import { tellDue } from "../../steps/tell-due.ts";

/** Changes an announcement. What is so already is neither told nor logged. */
export const updateAnnouncement = defineCommand({
  name: "group:update-announcement",
  action: "group.announce",
  limits: [{ by: "person", points: 60, seconds: 600 }],
  facts: announcementFacts,
  async run({ tx, personId: actorId, input, now, facts: { announcement }, outbox }) {
    if (!announcement) throw new Refused("not_available");
    const { conversationId, announcementId, asksAgain } = input;
    const isPublished = announcement.publishedAt !== null;
    const content = contentOf(input);
    const planned = isPublished ? null : plannedTime(input.publishAt, now, "publishAt");
    const { before, after } = contentChange(announcement, content);
    const isMoved = planned !== null && planned.getTime() !== announcement.publishAt.getTime();
    const known = announcement.pictures;
    const pictures = input.pictures && !hasPictures(known, input.pictures) ? input.pictures : null;
    if (Object.keys(after).length === 0 && !isMoved && !pictures) return {};

    const dueBefore = await loadDuePersons(tx, announcementId);
    await tx.groupAnnouncement.update({
      where: { id: announcementId },
      data: {
        ...content,
        ...(isMoved && { publishAt: planned }),
        ...(isPublished && { editedAt: new Date(now) }),
      },
    });
    if (pictures) await placePictures({ tx, conversationId, actorId, announcementId, pictures });
    // Who has only seen it has not confirmed it.
    if (asksAgain || after.needsConfirmation)
      await tx.announcementReceipt.deleteMany({ where: { announcementId } });
    if (isPublished) {
      await refreshBoard(tx, conversationId);
      await announceGroup({ tx, outbox, now, conversationId, actorId });
      await tellDue({ tx, outbox, conversationId, announcementId, before: dueBefore });
    }
    const act = {
      kind: "group:update-announcement",
      before: {
        ...before,
        ...(pictures && { pictures: known.length }),
        ...(isMoved && { publishAt: announcement.publishAt.toISOString() }),
      },
      after: {
        ...after,
        ...(pictures && { pictures: pictures.length }),
        ...(isMoved && { publishAt: planned.toISOString() }),
      },
    } as const;
    await recordAct({ tx, outbox, now, conversationId, actorId, ...act });
    await tellAdmins({ tx, outbox, conversationId, topic: "announcements", right: "announce" });
    return {};
  },
});
