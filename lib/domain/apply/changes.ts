import type { QueryParsed, QueryResult, WireChanges } from "../../contract/queries.ts";
import type { WireHead } from "../../contract/wire.ts";
import { share } from "../share.ts";
import type { ConversationState, MessengerState } from "../state.ts";
import { updateConversation, withRead } from "./conversation.ts";
import { withListInSight } from "./member-list.ts";
import { withoutReadMentions } from "./mentions.ts";
import { withMessages } from "./messages.ts";
import { withFaces, withGroup, withMembers, withNotice } from "./notice.ts";
import { withPeerMessages, withPeerRead } from "./peer-read.ts";
import { withPeople } from "./people.ts";
import { withChangesOfWindow } from "./remembered.ts";
import { withoutWindow } from "./window.ts";

type Cursor = QueryParsed<"changes:since">["cursors"][number];

/**
 * Takes what changed since the cursors that were asked with. Conversations that are too far behind lose their window;
 * a remembered window takes what was asked from where it ends, or before.
 */
export function applyChanges(
  state: MessengerState,
  result: QueryResult<"changes:since">,
  cursors: readonly Cursor[],
): MessengerState {
  const sinceRevs = new Map(cursors.map(({ conversationId, sinceRev }) => [conversationId, sinceRev]));
  return result.changes.reduce(
    (next, changes) => {
      const sinceRev = sinceRevs.get(changes.conversationId);
      return sinceRev === undefined ? next : applyOne(next, changes, sinceRev);
    },
    withPeople(state, result.people),
  );
}

function applyOne(state: MessengerState, changes: WireChanges, sinceRev: number): MessengerState {
  const myId = state.me.id;
  const before = state.conversations[changes.conversationId];
  const met = before ? withPeerMessages(state, before, changes.messages) : state;
  return updateConversation(met, changes.conversationId, (known) => {
    if (changes.isTooFar) return withoutWindow(known);
    const next = withChangesOfWindow(known, changes, sinceRev);
    if (changes.rev <= known.lastRev) return next;
    const grouped = withFaces(withGroup(withNew(next, changes, myId), changes.group), changes.faces);
    const after = withMembers(grouped, changes.members, myId);
    return { ...withListInSight(known, after), lastRev: changes.rev };
  });
}

/** Takes what the conversation has not heard of yet: events that arrived while the answer was on its way are part of it too. */
function withNew(known: ConversationState, changes: WireChanges, myId: number): ConversationState {
  const isNew = ({ rev }: { rev: number }) => rev > known.lastRev;
  let next = withMessages(known, changes.messages.filter(isNew), myId);
  for (const notice of changes.notices.filter(isNew)) next = withNotice(next, notice, myId);
  return next;
}

/** What a comparison with the server's heads found. */
export type HeadsResult = {
  state: MessengerState;
  /** The person's part must be taken anew. */
  isPersonBehind: boolean;
  /** Conversations with changes to ask for. */
  behind: number[];
};

/** Takes a head's read position, forward only, and the unread mentions where it tells of the same moment. */
function withHead(known: ConversationState, head: WireHead): ConversationState {
  const isSameMoment = known.lastRev === head.lastRev;
  const mentionSeqs = isSameMoment ? share(known.mentionSeqs, head.mentionSeqs) : known.mentionSeqs;
  const next = mentionSeqs === known.mentionSeqs ? known : { ...known, mentionSeqs };
  return withRead(withoutReadMentions(next), head.readSeq);
}

/**
 * Of conversations that are not loaded, this many changes in all are asked for one by one. With more of them the
 * person's part, which has the latest message of each, is less to read.
 */
const MOST_UNLOADED_REVS = 100;

/** Compares where everything stands, and moves read positions forward. */
export function applyHeads(
  state: MessengerState,
  result: Pick<QueryResult<"heads:load">, "personRev" | "heads">,
): HeadsResult {
  let next = state;
  let isPersonBehind = state.rev < result.personRev;
  let unloadedRevs = 0;
  const [loaded, unloaded]: [number[], number[]] = [[], []];
  for (const head of result.heads) {
    const known = state.conversations[head.conversationId];
    next = updateConversation(next, head.conversationId, (c) => withHead(c, head));
    if (known && known.peerId !== null && head.peerReadSeq !== null)
      next = withPeerRead(next, known.peerId, head.peerReadSeq);
    if (!known) isPersonBehind = true;
    if (!known || known.lastRev >= head.lastRev) continue;
    (known.isLoaded ? loaded : unloaded).push(known.id);
    if (!known.isLoaded) unloadedRevs += head.lastRev - known.lastRev;
  }
  if (unloadedRevs > MOST_UNLOADED_REVS) isPersonBehind = true;
  // The person's part brings what is not loaded up to date.
  return { state: next, isPersonBehind, behind: isPersonBehind ? loaded : [...loaded, ...unloaded] };
}
