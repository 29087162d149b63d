import type { WireNotice } from "#lib/contract/wire.ts";
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
 * A page of messages, and the notices between them. Nothing from before one joined. What does not rest on one
 * another is read at the same time: across a network the ways there and back are what a page costs. The `rev` is
 * of the statement that brought the messages; what is newer finds itself known when its event arrives.
 */
export const historyPage = defineDirectQuery({
  name: "history:page",
  action: "conversation.read",
  limits: [{ by: "person", points: 120, seconds: 10 }],
  async answer({ db, personId, input: { conversationId, beforeSeq, limit }, now }) {
    const upTo = beforeSeq ?? END;
    const [place, found] = await Promise.all([
      loadPlace(db, personId, conversationId),
      readMessagesBefore(db.direct, { conversationId, personId, beforeSeq: upTo, limit: limit + 1 }),
    ]);
    refuseIf(judge("conversation.read", place ? { ...place.standing, now } : standingOutside(personId, now)));
    const { joinedSeq = 0, joinedAt = "", lastRev = 0 } = place ?? {};
    const hasOlder = found.rows.length > limit;
    const messages = found.rows.slice(0, limit).reverse().map(presentMessage);
    // A notice belongs to the page of the message it follows; one before the first message, to the first page.
    const fromSeq = hasOlder ? (messages[0]?.seq ?? 0) : joinedSeq;
    const span = { conversationId, since: joinedAt, fromSeq, beforeSeq: upTo, limit: NOTICES_PER_PAGE };
    const [changes, talking] = await Promise.all([
      readNotices(db.direct, span),
      readPeople(db.direct, messages.flatMap(peopleOf)),
    ]);
    const notices = changes.reverse().map(presentNotice);
    const others = await readPeople(db.direct, namedIn(notices, talking));
    const people = [...talking, ...others].map(presentPerson);
    return { messages, notices, people, hasOlder, rev: found.rev ?? lastRev };
  },
});

/** Whom the notices name besides those who are known already. */
function namedIn(notices: WireNotice[], known: { id: number }[]): Set<number> {
  const ids = new Set(notices.flatMap(({ actorId, userIds }) => [...(actorId ? [actorId] : []), ...userIds]));
  for (const { id } of known) ids.delete(id);
  return ids;
}
