import type { QueryResult } from "../../contract/queries.ts";
import type { ConversationState, MessengerState } from "../state.ts";
import { updateConversation } from "./conversation.ts";
import { byId, withPeople } from "./people.ts";
import { hasWindow, mergeMessages, mergeNotices } from "./window.ts";

type Page = QueryResult<"history:page">;

/**
 * Takes a page of history: the latest one (`beforeSeq` null) or the one before the window. A page that does not
 * touch the window any more, or that was read before something in it changed, is dropped: ask again.
 */
export function applyHistoryPage(
  state: MessengerState,
  conversationId: number,
  beforeSeq: number | null,
  page: Page,
): MessengerState {
  return updateConversation(withPeople(state, page.people), conversationId, (known) =>
    beforeSeq === null ? withLatest(known, page) : withOlder(known, beforeSeq, page),
  );
}

/** Whether events have run so far ahead of a latest page that messages between the two are missing. */
function isPageBehind(conversation: ConversationState, page: Page): boolean {
  const lastOfPage = page.messages.at(-1)?.seq ?? conversation.membership.joinedSeq;
  const firstKept = conversation.messages[0]?.seq ?? conversation.lastSeq + 1;
  return lastOfPage < conversation.lastSeq && firstKept > lastOfPage + 1;
}

function withLatest(known: ConversationState, page: Page): ConversationState {
  if (hasWindow(known) || page.rev < known.pagesFromRev || isPageBehind(known, page)) return known;
  const messages = mergeMessages(page.messages, known.messages);
  const top = messages.at(-1) ?? null;
  // A reading made after events that are still on their way: they will find their messages here.
  const isAhead = top !== null && top.seq > known.lastSeq;
  return {
    ...known,
    messages,
    notices: mergeNotices(page.notices, known.notices),
    isLoaded: true,
    hasOlder: page.hasOlder,
    ...(isAhead && { lastSeq: top.seq, lastMessage: top, lastAt: top.sentAt }),
  };
}

function withOlder(known: ConversationState, beforeSeq: number, page: Page): ConversationState {
  // A remembered window is brought up to date as a whole, with what is put in front of it.
  const fromRev = known.rememberedRev ?? known.pagesFromRev;
  if (!hasWindow(known) || page.rev < fromRev || known.messages[0]?.seq !== beforeSeq) return known;
  return {
    ...known,
    messages: mergeMessages(page.messages, known.messages),
    notices: mergeNotices(page.notices, known.notices),
    hasOlder: page.hasOlder,
  };
}

/**
 * Takes a group's member list. Answers the same state when the list is older than what has been applied since:
 * it must be asked for again.
 */
export function applyMembers(
  state: MessengerState,
  conversationId: number,
  { members, rev }: QueryResult<"member:list">,
): MessengerState {
  if (rev < (state.conversations[conversationId]?.lastRev ?? 0)) return state;
  const known = withPeople(
    state,
    members.map(({ person }) => person),
  );
  return updateConversation(known, conversationId, (conversation) => ({
    ...conversation,
    members: byId(members, ({ person }) => person.id),
  }));
}
