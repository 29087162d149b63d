import type { WireMember } from "../../contract/group/wire.ts";
import type { WirePerson } from "../../contract/wire.ts";
import { share } from "../share.ts";
import type { MessengerState } from "../state.ts";

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

/** Corrects a person in every member list that is loaded. */
export function withPersonInMembers(state: MessengerState, person: WirePerson): MessengerState {
  let { conversations } = state;
  for (const conversation of Object.values(conversations)) {
    const member = conversation.members?.[person.id];
    if (!member) continue;
    const members: Record<number, WireMember> = {
      ...conversation.members,
      [person.id]: { ...member, person },
    };
    conversations = { ...conversations, [conversation.id]: { ...conversation, members } };
  }
  return conversations === state.conversations ? state : { ...state, conversations };
}

/** A list as a record by id. */
export function byId<T>(list: readonly T[], idOf: (item: T) => number): Record<number, T> {
  return Object.fromEntries(list.map((item) => [idOf(item), item]));
}
