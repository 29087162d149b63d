import type { WirePerson } from "../../contract/wire.ts";
import { faceOf } from "../faces.ts";
import { share } from "../share.ts";
import type { ConversationState, MessengerState } from "../state.ts";

/** Remembers people by id, and corrects them where they stand as friends. */
export function withPeople(state: MessengerState, list: readonly WirePerson[]): MessengerState {
  const changed = list.filter((person) => share(state.people[person.id], person) !== state.people[person.id]);
  if (changed.length === 0) return state;
  const people = { ...state.people };
  let { friends } = state;
  for (const person of changed) {
    people[person.id] = person;
    const friend = friends[person.id];
    if (friend) friends = { ...friends, [person.id]: { ...friend, person } };
  }
  return { ...state, people, friends };
}

/** Corrects a person in every member list that is loaded, and in the mosaics of groups. */
export function withPersonInGroups(state: MessengerState, person: WirePerson): MessengerState {
  let { conversations } = state;
  for (const conversation of Object.values(conversations)) {
    const next = {
      ...conversation,
      members: membersWith(conversation, person),
      group: groupWith(conversation, person),
    };
    if (next.members === conversation.members && next.group === conversation.group) continue;
    conversations = { ...conversations, [conversation.id]: next };
  }
  return conversations === state.conversations ? state : { ...state, conversations };
}

function membersWith({ members }: ConversationState, person: WirePerson): ConversationState["members"] {
  const member = members?.[person.id];
  return member ? { ...members, [person.id]: { ...member, person } } : members;
}

function groupWith({ group }: ConversationState, person: WirePerson): ConversationState["group"] {
  if (!group?.faces.some(({ id }) => id === person.id)) return group;
  return { ...group, faces: group.faces.map((face) => (face.id === person.id ? faceOf(person) : face)) };
}

/** A list as a record by id. */
export function byId<T>(list: readonly T[], idOf: (item: T) => number): Record<number, T> {
  return Object.fromEntries(list.map((item) => [idOf(item), item]));
}
