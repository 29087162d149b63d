import type { WireNotice } from "#lib/contract/notices.ts";
import type { QueryResult } from "#lib/contract/queries.ts";
import type { WireMessage } from "#lib/contract/wire.ts";
import { judge } from "#lib/domain/policy.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { Refused } from "../../command.ts";
import { loadStandingUnder } from "../../facts.ts";
import { refuseIf } from "../../guard.ts";
import type { Database } from "../../ports/database.ts";
import type { PageSpan } from "../../ports/history/found-page.ts";
import { readPage } from "../../ports/history/read-page.ts";
import { readPlace } from "../../ports/history/read-place.ts";
import { readPeople } from "../../ports/people-sql.ts";
import { runtime } from "../../ports/runtime.ts";
import { peopleOf, presentMessage, presentNotice } from "../../presenting/present.ts";
import { presentPerson } from "../../presenting/present-person.ts";
import { defineDirectQuery } from "../../query.ts";
import { shareEncoding } from "../../shared-answers.ts";

/** Beyond every seq that a database holds. */
const END = 2 ** 31 - 1;

/**
 * A page of messages, and the notices between them, as they stood at one moment: that of the `rev`. Nothing from
 * before one joined. Who opens what others have just opened is answered with the same page while it is true.
 */
export const historyPage = defineDirectQuery({
  name: "history:page",
  action: "conversation.read",
  limits: [{ by: "person", points: 120, seconds: 10 }],
  async answer({ db, personId, input: { conversationId, beforeSeq, limit }, now }) {
    const span = { conversationId, personId, beforeSeq: beforeSeq ?? END, limit };
    const shared = await findShared(db, span, now);
    if (shared) return shared;
    const keep = runtime().recentPages.begin();
    const page = await readPage(db, span);
    await refuseUnlessReader(db, span, page, now);
    if (!page) throw new Refused("not_available");
    const messages = page.messages.reverse().map(presentMessage);
    const notices = page.notices.reverse().map(presentNotice);
    const others = await readPeople(db.direct, namedIn(messages, notices, page.people));
    const people = [...page.people, ...others].map(presentPerson);
    const answer = { messages, notices, people, hasOlder: page.hasOlder, rev: page.lastRev };
    const [first] = messages;
    if (page.hasOlder && first)
      keep(span, { rev: page.lastRev, firstSeq: first.seq, answer: shareEncoding(answer) });
    return answer;
  },
});

/** The page as somebody else was answered a moment ago, where nothing has happened since and all of it may be seen. */
async function findShared(
  db: Database,
  span: PageSpan,
  now: number,
): Promise<QueryResult<"history:page"> | undefined> {
  const recent = runtime().recentPages.find(span);
  if (!recent) return undefined;
  const place = await readPlace(db.direct, span);
  // Where it begins with the message after one's joining, nothing older is there for oneself.
  if (place?.lastRev !== recent.rev || recent.firstSeq <= place.joinedSeq + 1) return undefined;
  await refuseUnlessReader(db, span, place, now);
  return recent.answer;
}

async function refuseUnlessReader(
  db: Database,
  { personId, conversationId }: PageSpan,
  place: { rulesRev: number } | null,
  now: number,
): Promise<void> {
  const standing = place && (await loadStandingUnder(place.rulesRev, db, personId, conversationId));
  refuseIf(judge("conversation.read", standing ? { ...standing, now } : standingOutside(personId, now)));
}

/** Whom messages and notices name besides those who are known already. */
function namedIn(messages: WireMessage[], notices: WireNotice[], known: { id: number }[]): Set<number> {
  const ids = new Set(messages.flatMap(peopleOf));
  for (const { actorId, userIds } of notices) for (const id of [...userIds, actorId]) if (id) ids.add(id);
  for (const { id } of known) ids.delete(id);
  return ids;
}
