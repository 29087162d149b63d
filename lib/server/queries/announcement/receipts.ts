import { Refused } from "../../command.ts";
import { loadReceipts } from "../../ports/announcement-sql.ts";
import { isoText } from "../../presenting/iso-text.ts";
import { presentPerson } from "../../presenting/present-person.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** 已确认 / 未确认: every reader of an announcement. */
export const listReceipts = defineQuery({
  name: "announcement:receipts",
  action: "group.announce",
  limits: [{ by: "person", points: 240, seconds: 60 }],
  facts: conversationFacts,
  async run({ tx, input: { conversationId, announcementId } }) {
    const announcement = await tx.groupAnnouncement.findFirst({
      where: { id: announcementId, groupId: conversationId },
      select: { id: true },
    });
    if (!announcement) throw new Refused("not_available");
    const rows = await loadReceipts(tx, announcementId);
    const receipts = rows.map(({ card, confirmedAt, ...person }) => ({
      person: presentPerson(person),
      card,
      confirmedAt: confirmedAt && isoText(confirmedAt),
    }));
    return { receipts };
  },
});
