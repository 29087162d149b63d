import type { WirePresences } from "#lib/contract/wire.ts";
import type { Tx } from "../../ports/database.ts";
import { loadUnreadMentions } from "../../ports/mention-sql.ts";
import { loadSharedReads } from "../../ports/receipt-sql.ts";
import { runtime } from "../../ports/runtime.ts";
import { defineQuery } from "../../query.ts";
import { ownFacts } from "../facts.ts";

/**
 * Where the person's own data and each conversation stands, in four statements; with the presences of friends, which
 * change unseen while somebody is away, in five.
 */
export const loadHeads = defineQuery({
  name: "heads:load",
  action: "snapshot.load",
  facts: ownFacts,
  async run({ tx, personId, input, now }) {
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
      presences: input.withPresences ? await friendPresences(tx, personId) : null,
      serverTime: new Date(now).toISOString(),
    };
  },
});

async function friendPresences(tx: Tx, personId: number): Promise<WirePresences> {
  const rows = await tx.friendship.findMany({ where: { personId }, select: { friendId: true } });
  return runtime().presence.presencesOf(rows.map(({ friendId }) => friendId));
}
