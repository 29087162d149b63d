import type { WireFriend } from "#lib/contract/wire.ts";
import type { ConversationState } from "#lib/domain/state.ts";
import { matches } from "./match.ts";

export type SearchRow =
  | { kind: "part"; part: "conversations" | "friends" | "groups"; total: number }
  | { kind: "conversation"; conversationId: number }
  | { kind: "friend"; friendId: number }
  | { kind: "group"; conversationId: number };

type Found = { conversations: readonly ConversationState[]; friends: readonly WireFriend[] };

function part(name: "conversations" | "friends" | "groups", rows: SearchRow[]): SearchRow[] {
  return rows.length === 0 ? [] : [{ kind: "part", part: name, total: rows.length }, ...rows];
}

/**
 * What a search among my own finds. `conversations` come in the order of the list, and only those something
 * was said in; friends and groups are listed besides, so that one without a conversation is found as well.
 */
export function searchRows(typed: string, { conversations, friends }: Found): SearchRow[] {
  const friendFits = (friend: WireFriend) =>
    matches(typed, [friend.person.name, friend.remark], friend.person.number);
  const found = friends.filter(friendFits);
  const foundConversationIds = new Set(found.map((friend) => friend.conversationId));
  const groups = conversations.filter(
    ({ group, membership }) => group && matches(typed, [group.name, membership.remark], group.number),
  );
  const groupIds = new Set(groups.map((group) => group.id));
  const spokenIn = conversations.filter(
    ({ id, lastSeq }) => lastSeq > 0 && (foundConversationIds.has(id) || groupIds.has(id)),
  );
  return [
    ...part(
      "conversations",
      spokenIn.map(({ id }) => ({ kind: "conversation", conversationId: id })),
    ),
    ...part(
      "friends",
      found.map(({ person }) => ({ kind: "friend", friendId: person.id })),
    ),
    ...part(
      "groups",
      groups.map(({ id }) => ({ kind: "group", conversationId: id })),
    ),
  ];
}
