import type { PersonEvents } from "../../contract/events.ts";
import type { WireConversation, WireFriend } from "../../contract/wire.ts";
import type { ConversationState, MessengerState } from "../state.ts";
import { mergeConversation, updateConversation, withArrangement, withUnreadMark } from "./conversation.ts";
import { withDueActivity, withoutDueActivity } from "./due-activities.ts";
import { withDue, withoutDue } from "./due-announcements.ts";
import { mergeFriend, withPeerPositions } from "./peer-read.ts";
import { withPeople, withPersonInGroups } from "./people.ts";

type Handlers = {
  [N in keyof PersonEvents]: (state: MessengerState, payload: PersonEvents[N]) => MessengerState;
};

/** What each event of my own stream does; the rev is checked and moved by the caller. */
export const personEvents: Handlers = {
  "friend:requested": (state, { request }) => ({
    ...withPeople(state, [request.from, request.to]),
    requests: { ...state.requests, [request.id]: request },
  }),
  "friend:request-closed": (state, { requestId }) => ({
    ...state,
    requests: omit(state.requests, requestId),
  }),
  "friend:added": (state, { friend, conversation }) => {
    const next = withConversation(withPeople(state, [friend.person]), conversation);
    return withFriend(next, friend);
  },
  "friend:removed": (state, { friendId }) => ({ ...state, friends: omit(state.friends, friendId) }),
  "friend:updated": (state, { friend }) => withFriend(withPeople(state, [friend.person]), friend),
  "category:listed": (state, { categories }) => {
    const ids = new Set(categories.map(({ id }) => id));
    const friends = Object.entries(state.friends).map(([id, friend]) => [
      id,
      friend.categoryId === null || ids.has(friend.categoryId) ? friend : { ...friend, categoryId: null },
    ]);
    return { ...state, categories, friends: Object.fromEntries(friends) };
  },
  "conversation:joined": (state, { conversation, people }) =>
    withConversation(withPeople(state, people), conversation),
  "conversation:left": (state, { conversationId }) => ({
    ...state,
    conversations: omit(state.conversations, conversationId),
  }),
  "conversation:arranged": (state, { conversationId, arrangement }) =>
    updateConversation(state, conversationId, (known) => withArrangement(known, arrangement)),
  "group-category:listed": (state, { categories }) => {
    const ids = new Set(categories.map(({ id }) => id));
    const conversations = Object.entries(state.conversations).map(([id, conversation]) => {
      const { categoryId } = conversation.membership;
      const isKept = categoryId === null || ids.has(categoryId);
      return [id, isKept ? conversation : withoutCategory(conversation)];
    });
    return { ...state, groupCategories: categories, conversations: Object.fromEntries(conversations) };
  },
  "me:updated": (state, { me }) => {
    const { id, number, name, signature } = me;
    const person = { id, number, name, signature };
    return { ...withPersonInGroups(withPeople(state, [person]), person), me };
  },
  "person:updated": (state, { person }) => withPersonInGroups(withPeople(state, [person]), person),
  "receipt:shared": (state, { positions }) => withPeerPositions(state, positions),
  "receipt:marked": (state, { conversationId, isMarkedUnread }) =>
    updateConversation(state, conversationId, (known) => withUnreadMark(known, isMarkedUnread)),
  "announcement:due": (state, { conversationId, due }) =>
    updateConversation(state, conversationId, (known) => withDue(known, due)),
  "announcement:settled": (state, { conversationId, announcementId }) =>
    updateConversation(state, conversationId, (known) => withoutDue(known, announcementId)),
  "activity:due": (state, { conversationId, due }) =>
    updateConversation(state, conversationId, (known) => withDueActivity(known, due)),
  "activity:settled": (state, { conversationId, activityId }) =>
    updateConversation(state, conversationId, (known) => withoutDueActivity(known, activityId)),
};

function withFriend(state: MessengerState, friend: WireFriend): MessengerState {
  const { id } = friend.person;
  return { ...state, friends: { ...state.friends, [id]: mergeFriend(state.friends[id], friend) } };
}

function withConversation(state: MessengerState, wire: WireConversation): MessengerState {
  const next = wire.peer ? withPeople(state, [wire.peer]) : state;
  const merged = mergeConversation(next.conversations[wire.id], wire);
  return { ...next, conversations: { ...next.conversations, [wire.id]: merged } };
}

function withoutCategory(conversation: ConversationState): ConversationState {
  return { ...conversation, membership: { ...conversation.membership, categoryId: null } };
}

function omit<T>(record: Record<number, T>, key: number): Record<number, T> {
  const { [key]: _, ...rest } = record;
  return rest;
}
