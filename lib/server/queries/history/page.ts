import type { WireMessage, WireNotice } from "#lib/contract/wire.ts";
import { judge } from "#lib/domain/policy.ts";
import { standingOutside } from "#lib/domain/standing.ts";
import { Refused } from "../../command.ts";
import { loadStandingUnder } from "../../facts.ts";
import { refuseIf } from "../../guard.ts";
import { readPage } from "../../ports/history/read-page.ts";
import { readPeople } from "../../ports/people-sql.ts";
import { peopleOf, presentMessage, presentNotice } from "../../presenting/present.ts";
import { presentPerson } from "../../presenting/present-person.ts";
import { defineDirectQuery } from "../../query.ts";

/** Beyond every seq that a database holds. */
const END = 2 ** 31 - 1;

/**
 * A page of messages, and the notices between them, as they stood at one moment: that of the `rev`. Nothing from
 * before one joined.
 */
export const historyPage = defineDirectQuery({
  name: "history:page",
  action: "conversation.read",
  limits: [{ by: "person", points: 120, seconds: 10 }],
  async answer({ db, personId, input: { conversationId, beforeSeq, limit }, now }) {
    const page = await readPage(db, { conversationId, personId, beforeSeq: beforeSeq ?? END, limit });
    const standing = page && (await loadStandingUnder(page.rulesRev, db, personId, conversationId));
    refuseIf(judge("conversation.read", standing ? { ...standing, now } : standingOutside(personId, now)));
    if (!page) throw new Refused("not_available");
    const messages = page.messages.reverse().map(presentMessage);
    const notices = page.notices.reverse().map(presentNotice);
    const others = await readPeople(db.direct, namedIn(messages, notices, page.people));
    const people = [...page.people, ...others].map(presentPerson);
    return { messages, notices, people, hasOlder: page.hasOlder, rev: page.lastRev };
  },
});

/** Whom messages and notices name besides those who are known already. */
function namedIn(messages: WireMessage[], notices: WireNotice[], known: { id: number }[]): Set<number> {
  const ids = new Set(messages.flatMap(peopleOf));
  for (const { actorId, userIds } of notices) for (const id of [...userIds, actorId]) if (id) ids.add(id);
  for (const { id } of known) ids.delete(id);
  return ids;
}
