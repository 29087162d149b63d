import { loadUnreadMentions } from "../../ports/mention-sql.ts";
import { loadSharedReads } from "../../ports/receipt-sql.ts";
import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";

/** Where the person's own data and each conversation stands, in three statements. */
export const loadHeads = defineQuery({
  name: "heads:load",
  action: "snapshot.load",
  facts: ownFacts,
  async run({ tx, personId, now }) {
    const person = await tx.userProfile.findUniqueOrThrow({
      where: { id: personId },
      select: { rev: true },
    });
    const rows = await tx.membership.findMany({
      where: { userId: personId },
      select: {
        conversationId: true,
        readSeq: true,
        conversation: { select: { lastSeq: true, lastRev: true } },
      },
      orderBy: { conversationId: "asc" },
    });
    const shared = await loadSharedReads(tx, personId);
    const peerReadSeqOf = new Map(shared.map((read) => [read.conversationId, read.peerReadSeq]));
    const mentions = await loadUnreadMentions(tx, personId);
    return {
      personRev: person.rev,
      heads: rows.map(({ conversation, ...place }) => ({
        ...place,
        ...conversation,
        peerReadSeq: peerReadSeqOf.get(place.conversationId) ?? null,
        mentionSeqs: mentions.get(place.conversationId) ?? [],
      })),
      serverTime: new Date(now).toISOString(),
    };
  },
});
