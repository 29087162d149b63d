import type { WireMessage, WireNotice } from "#lib/contract/wire.ts";
import { Refused } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { loadPeople } from "../../presenting/load-conversations.ts";
import { presentMessage, presentNotice } from "../../presenting/present.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** A page cannot carry more notices than this: of a crowd that came between two messages, the latest are shown. */
const NOTICES_PER_PAGE = 200;

/** A page of messages, and the notices between them. Nothing from before one joined. */
export const historyPage = defineQuery({
  name: "history:page",
  action: "conversation.read",
  limits: [{ by: "person", points: 120, seconds: 10 }],
  facts: conversationFacts,
  async run({ tx, personId, input: { conversationId, beforeSeq, limit } }) {
    const place = await tx.membership.findUnique({
      where: { conversationId_userId: { conversationId, userId: personId } },
      select: { joinedSeq: true, joinedAt: true, conversation: { select: { lastRev: true } } },
    });
    if (!place) throw new Refused("not_available");
    const before = beforeSeq === null ? {} : { lt: beforeSeq };
    const rows = await tx.message.findMany({
      where: { conversationId, seq: { gt: place.joinedSeq, ...before } },
      orderBy: { seq: "desc" },
      take: limit + 1,
    });
    const hasOlder = rows.length > limit;
    const messages = rows.slice(0, limit).reverse().map(presentMessage);
    // A notice belongs to the page of the message it follows; one before the first message, to the first page.
    const fromSeq = hasOlder ? (messages[0]?.seq ?? 0) : place.joinedSeq;
    const notices = await loadNotices(tx, {
      conversationId,
      createdAt: { gte: place.joinedAt },
      afterSeq: { gte: fromSeq, ...before },
    });
    const people = await loadPeople(tx, idsIn(messages, notices));
    return { messages, notices, people, hasOlder, rev: place.conversation.lastRev };
  },
});

type NoticeFilter = NonNullable<Parameters<Tx["conversationChange"]["findMany"]>[0]>["where"];

async function loadNotices(tx: Tx, where: NoticeFilter): Promise<WireNotice[]> {
  const rows = await tx.conversationChange.findMany({
    where,
    orderBy: { rev: "desc" },
    take: NOTICES_PER_PAGE,
  });
  return rows.reverse().map(presentNotice);
}

function idsIn(messages: WireMessage[], notices: WireNotice[]): number[] {
  return [
    ...messages.map(({ senderId }) => senderId),
    ...notices.flatMap(({ actorId, userIds }) => [...(actorId ? [actorId] : []), ...userIds]),
  ];
}
