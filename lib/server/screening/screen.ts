import { namesEveryone } from "#lib/contract/mentions.ts";
import type { Said, Talk } from "../ports/recent-talk.ts";
import { checks } from "./checks/checks.ts";
import { filterWords, isFiltered } from "./filter-words.ts";
import { markOf } from "./mark-of.ts";
import { loadEveryone, loadTalk, memoryMs } from "./recent.ts";
import type { Asked, Screened, Subject } from "./screening.ts";

const nothing = () => {};

/**
 * Looks at a message before it is stored: whether it has words that the group does not want to read, and whether its
 * sender says too much. Where a group has neither filters nor rules about it, nothing is looked up.
 */
export async function screen(asked: Asked): Promise<Screened> {
  if (!isFiltered(asked.known)) return screenTalk(asked);
  const { body, mentions, refusal, caught } = await filterWords(asked);
  if (refusal) return { body, mentions, refusal, caught, takeBack: nothing };
  const screened = await screenTalk({ ...asked, body, mentions });
  return screened.refusal ? screened : { ...screened, caught };
}

/** What passes counts from that moment on, so that two at the same moment do not both find room. */
async function screenTalk(asked: Asked): Promise<Screened> {
  const { body, mentions } = asked;
  const passed: Screened = { body, mentions, refusal: null, caught: null, takeBack: nothing };
  const { rules, role } = asked.known.standing;
  if (!rules) return passed;
  const isCounted = role === "member" && memoryMs(rules) > 0;
  const isToEveryone = namesEveryone(mentions);
  if (!isCounted && !isToEveryone) return passed;

  const { conversationId, clientMessageId, known, now } = asked;
  const talk = isCounted ? await loadTalk(conversationId, rules, now) : null;
  const everyone = isToEveryone ? await loadEveryone(conversationId, rules, now) : null;
  // From here on nothing is waited for: nobody else is looked at in between.
  const personId = known.person.id;
  const isOther = (said: Said) => said.personId !== personId || said.clientMessageId !== clientMessageId;
  const called = everyone?.talk.all().filter((said) => everyone.today(said) && isOther(said)) ?? null;
  const subject: Subject = {
    body,
    mentions,
    standing: { ...known.standing, now },
    rules,
    mark: markOf(body),
    said: talk?.of(personId).filter(isOther) ?? [],
    everyone: called && {
      own: called.filter((said) => said.personId === personId).length,
      all: called.length,
    },
  };
  for (const check of checks) {
    const refusal = check(subject);
    if (refusal) return { ...passed, refusal };
  }
  const said = { personId, clientMessageId, at: now, mark: subject.mark };
  return { ...passed, takeBack: noteIn([talk, everyone?.talk], said) };
}

/** Notes it where it is counted; answers what takes out again what was not known before. */
function noteIn(talks: (Talk | null | undefined)[], said: Said): () => void {
  const noted = talks.filter((talk) => talk?.note(said));
  return () => {
    for (const talk of noted) talk?.forget(said);
  };
}
