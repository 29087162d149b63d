import type { Presence } from "../contract/wire.ts";
import { type Standing, standingOutside } from "../domain/standing.ts";
import type { ConversationState } from "../domain/state.ts";
import { totalUnread } from "../domain/unread.ts";
import type { ClientState, PendingMessage } from "./types.ts";

const NO_PENDING: PendingMessage[] = [];

/**
 * The latest moment something was said, my own unconfirmed words included. As ISO text, which sorts as time does:
 * there may be thousands, and reading each as a time would be felt.
 */
function latestAt(state: ClientState, { id, lastAt }: ConversationState): string {
  const pending = state.pending[id]?.at(-1);
  const pendingAt = pending ? new Date(pending.createdAt).toISOString() : "";
  return pendingAt > lastAt ? pendingAt : lastAt;
}

type Conversations = ClientState["messenger"]["conversations"];
type Ordered = { pending: ClientState["pending"]; list: readonly ConversationState[] };

/** The list last made of these conversations: most changes of the state leave its order alone. */
const ordered = new WeakMap<Conversations, Ordered>();

/** All conversations in the order of the list: pinned first, then the latest. */
export function selectConversationList(state: ClientState): readonly ConversationState[] {
  const { pending, messenger } = state;
  const known = ordered.get(messenger.conversations);
  if (known?.pending === pending) return known.list;
  const list = orderedList(state);
  ordered.set(messenger.conversations, { pending, list });
  return list;
}

function orderedList(state: ClientState): ConversationState[] {
  return Object.values(state.messenger.conversations)
    .map((conversation) => ({ conversation, at: latestAt(state, conversation) }))
    .sort(
      ({ conversation: a, at: atA }, { conversation: b, at: atB }) =>
        Number(b.membership.isPinned) - Number(a.membership.isPinned) ||
        Number(atB > atA) - Number(atB < atA) ||
        b.id - a.id,
    )
    .map(({ conversation }) => conversation);
}

/** Unread messages that ask for attention; of what is muted, none. */
export function selectTotalUnread(state: ClientState): number {
  return totalUnread(Object.values(state.messenger.conversations));
}

/** The same of groups alone. */
export function selectGroupUnread(state: ClientState): number {
  const conversations = Object.values(state.messenger.conversations);
  return totalUnread(conversations.filter(({ kind }) => kind === "group"));
}

/** My unconfirmed messages of a conversation; the same empty list when there are none. */
export function selectPending(state: ClientState, conversationId: number): PendingMessage[] {
  return state.pending[conversationId] ?? NO_PENDING;
}

/** What a conversation is called: my remark, else the friend's or the group's name. */
export function selectTitleOf(state: ClientState, conversation: ConversationState): string {
  if (conversation.group) return conversation.membership.remark || conversation.group.name;
  return conversation.peerId === null ? "" : selectPersonName(state, conversation.peerId);
}

/** The conversation of the group with this number, which I am in; null: I am not. */
export function selectOwnGroup(state: ClientState, number: number): ConversationState | null {
  const conversations = Object.values(state.messenger.conversations);
  return conversations.find(({ group }) => group?.number === number) ?? null;
}

/** What I call somebody: my remark, else their name. Empty for somebody unknown. */
export function selectPersonName(state: ClientState, personId: number): string {
  const { friends, people } = state.messenger;
  return friends[personId]?.remark || people[personId]?.name || "";
}

/** What somebody is called in a conversation: the group card, else my remark, else their name. */
export function selectMemberName(
  state: ClientState,
  conversation: ConversationState,
  personId: number,
): string {
  const isMe = personId === state.messenger.me.id;
  const card = isMe ? conversation.membership.card : conversation.members?.[personId]?.card;
  return card || selectPersonName(state, personId);
}

/** What others see of somebody; of myself: what I chose, unless I am not connected. */
export function selectPresence(state: ClientState, personId: number): Presence {
  const { me } = state.messenger;
  if (personId !== me.id) return state.presences[personId] ?? "offline";
  return state.connection.kind !== "online" || me.status === "invisible" ? "offline" : me.status;
}

/** Who is typing in a conversation, apart from me, in the order of their ids. */
export function selectTyping(state: ClientState, conversationId: number): number[] {
  const { conversations, friends } = state.messenger;
  const ids = Object.keys(state.typing[conversationId] ?? {}).map(Number);
  // Who is no friend any more cannot go on with what they were writing.
  return conversations[conversationId]?.kind === "direct" ? ids.filter((id) => id in friends) : ids;
}

const timeOf = (text: string | null) => (text === null ? null : Date.parse(text));

/** Where I stand in a conversation, for `can()`. A new object each time: select within a memo. `now` in milliseconds. */
export function selectStanding(state: ClientState, conversationId: number, now: number): Standing {
  const { me, conversations, friends } = state.messenger;
  const conversation = conversations[conversationId];
  if (!conversation) return standingOutside(me.id, now);
  const { kind, peerId, membership } = conversation;
  return {
    personId: me.id,
    kind,
    role: membership.role,
    rights: membership.rights,
    rules: conversation.group?.rules ?? null,
    isFriend: peerId !== null && peerId in friends,
    silencedUntil: timeOf(membership.silencedUntil),
    joinedAt: Date.parse(membership.joinedAt),
    disbandsAt: timeOf(conversation.group?.disbandsAt ?? null),
    now,
  };
}
