import type { WireMessage, WireNotice } from "#lib/contract/wire.ts";
import { judge } from "#lib/domain/policy.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { loadPlace } from "../../facts.ts";
import { refuseIf } from "../../guard.ts";
import { readMessagesBefore, readNotices } from "../../ports/history-sql.ts";
import { readPeople } from "../../ports/people-sql.ts";
import { peopleOf, presentMessage, presentNotice, presentPerson } from "../../presenting/present.ts";
import { defineDirectQuery } from "../../query.ts";

/** A page cannot carry more notices than this: of a crowd that came between two messages, the latest are shown. */
const NOTICES_PER_PAGE = 200;
/** Beyond every seq that a database holds. */
const END = 2 ** 31 - 1;

/**
 * A page of messages, and the notices between them. Nothing from before one joined. The `rev` is read first, so
 * what follows is never older than it; what is newer finds itself known when its event arrives.
 */
export const historyPage = defineDirectQuery({
  name: "history:page",
  action: "conversation.read",
  limits: [{ by: "person", points: 120, seconds: 10 }],
  async answer({ db, personId, input: { conversationId, beforeSeq, limit }, now }) {
    const place = await loadPlace(db, personId, conversationId);
    refuseIf(judge("conversation.read", place ? { ...place.standing, now } : standingOutside(personId, now)));
    const { joinedSeq = 0, joinedAt = "", lastRev: rev = 0 } = place ?? {};
    const upTo = beforeSeq ?? END;
    const rows = await readMessagesBefore(db.direct, {
      conversationId,
      afterSeq: joinedSeq,
      beforeSeq: upTo,
      limit: limit + 1,
    });
    const hasOlder = rows.length > limit;
    const messages = rows.slice(0, limit).reverse().map(presentMessage);
    // A notice belongs to the page of the message it follows; one before the first message, to the first page.
    const fromSeq = hasOlder ? (messages[0]?.seq ?? 0) : joinedSeq;
    const span = { conversationId, since: joinedAt, fromSeq, beforeSeq: upTo, limit: NOTICES_PER_PAGE };
    const notices = (await readNotices(db.direct, span)).reverse().map(presentNotice);
    const people = (await readPeople(db.direct, idsIn(messages, notices))).map(presentPerson);
    return { messages, notices, people, hasOlder, rev };
  },
});

function idsIn(messages: WireMessage[], notices: WireNotice[]): number[] {
  return [
    ...messages.flatMap(peopleOf),
    ...notices.flatMap(({ actorId, userIds }) => [...(actorId ? [actorId] : []), ...userIds]),
  ];
}
