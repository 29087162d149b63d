import type { WireMe, WirePerson, WirePersonal } from "../../contract/wire.ts";
import { share } from "../share.ts";
import type { ConversationState, MessengerState } from "../state.ts";
import { conversationOf, mergeConversation } from "./conversation.ts";
import { mergeFriend } from "./peer-read.ts";
import { byId, withPeople } from "./people.ts";

/** The state a client starts with. */
export function stateOfSnapshot(personal: WirePersonal): MessengerState {
  return {
    rev: personal.rev,
    me: personal.me,
    people: byId(peopleIn(personal), ({ id }) => id),
    categories: personal.categories,
    groupCategories: personal.groupCategories,
    friends: byId(personal.friends, ({ person }) => person.id),
    requests: byId(personal.requests, ({ id }) => id),
    conversations: byId(personal.conversations.map(conversationOf), ({ id }) => id),
  };
}

/**
 * Replaces the person's part by a fresh reading; loaded windows stay. A reading that is older than what has been
 * applied since says nothing about the list itself, only about the conversations both know.
 */
export function applyPersonal(state: MessengerState, personal: WirePersonal): MessengerState {
  const isOld = personal.rev < state.rev;
  const known = withPeople(state, peopleIn(personal));
  const merged = personal.conversations
    .filter(({ id }) => !isOld || state.conversations[id])
    .map((wire) => mergeConversation(state.conversations[wire.id], wire, isOld));
  const conversations = byId(merged, ({ id }) => id);
  if (isOld) return share(state, { ...known, conversations: { ...state.conversations, ...conversations } });
  const fresh = stateOfSnapshot(personal);
  return share(state, {
    ...fresh,
    people: known.people,
    friends: byId(
      personal.friends.map((friend) => mergeFriend(state.friends[friend.person.id], friend)),
      ({ person }) => person.id,
    ),
    conversations: conversations as Record<number, ConversationState>,
  });
}

function peopleIn(personal: WirePersonal): WirePerson[] {
  return [
    ...personal.people,
    ...personal.requests.flatMap(({ from, to }) => [from, to]),
    ...personal.conversations.flatMap(({ peer }) => (peer ? [peer] : [])),
    ...personal.friends.map(({ person }) => person),
    personOf(personal.me),
  ];
}

function personOf({ id, number, name, signature }: WireMe): WirePerson {
  return { id, number, name, signature };
}
