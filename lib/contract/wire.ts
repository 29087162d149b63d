import type { MessageKind, WireCard } from "./cards.ts";
import type { WireDueActivity } from "./group/activities.ts";
import type { WireDueAnnouncement } from "./group/announcements.ts";
import type { GroupRight } from "./group/rights.ts";
import type { WireGroup, WireGroupCategory } from "./group/wire.ts";

/** The shapes that travel. Times are ISO 8601 strings in UTC, made by the server. */

/** What a person chose to show. `invisible` looks like offline to everybody else. */
export const statuses = ["online", "away", "busy", "invisible"] as const;
export type Status = (typeof statuses)[number];

/** What others see of a person: reachable (in the chosen manner) or offline. */
export type Presence = "online" | "away" | "busy" | "offline";

export type Role = "owner" | "admin" | "member";
export type ConversationKind = "direct" | "group";

export type WirePerson = { id: number; number: number; name: string; signature: string };

/**
 * The signed-in person; the only place where an e-mail address travels. `sharesReads` (已读回执): friends see what
 * this person has read in direct conversations, and this person sees what they have, where both share.
 */
export type WireMe = WirePerson & {
  email: string | null;
  status: Status;
  siteRole: "owner" | "member";
  sharesReads: boolean;
};

export type WireFriendCategory = { id: number; name: string; position: number };

/**
 * `conversationId` is the direct conversation with this friend. `categoryId` null: 我的好友. `readSeq`: how far the
 * friend has read that conversation; null unless both sides share what they read.
 */
export type WireFriend = {
  person: WirePerson;
  remark: string;
  categoryId: number | null;
  conversationId: number;
  readSeq: number | null;
};

/** How far somebody has read the direct conversation with the receiver; null: not, or no longer, shared. */
export type WireReadPosition = { personId: number; readSeq: number | null };

export type WireFriendRequest = {
  id: number;
  from: WirePerson;
  to: WirePerson;
  note: string;
  createdAt: string;
};

/** The `userId` of a mention that names everybody in the group (@全体成员). */
export const EVERYONE_ID = 0;

/**
 * Somebody named in a message, or everybody: the `length` UTF-16 code units of the body from `start` on, which begin
 * with @.
 */
export type WireMention = { userId: number; start: number; length: number };

/** 撤回: when, and by whom. */
export type WireRecall = { at: string; byId: number };

/** A recalled message keeps its place and its seq; its `body` is empty, and a card is gone. */
export type WireMessage = {
  conversationId: number;
  seq: number;
  rev: number;
  senderId: number;
  clientMessageId: string;
  kind: MessageKind;
  /** What a card says in words, where there is one. */
  body: string;
  /** Ascending, without overlaps. Absent when nobody is named. */
  mentions?: WireMention[];
  /** Absent in a message of words alone. */
  card?: WireCard;
  sentAt: string;
  /** Absent while the message stands. */
  recalled?: WireRecall;
};

/** 免打扰: whether unread messages ask for attention: all, only those that name me, none. */
export const notifyModes = ["all", "mentions", "none"] as const;
export type NotifyMode = (typeof notifyModes)[number];

/** What a person has set for themselves in a conversation; the others in it do not know of it. */
export type WireArrangement = {
  notify: NotifyMode;
  isPinned: boolean;
  /** What the person calls the group; empty: by its name. */
  remark: string;
  /** The category the group stands under; null: none. */
  categoryId: number | null;
};

/** The signed-in person's own place in a conversation. */
export type WireMembership = WireArrangement & {
  role: Role;
  /** What the person may do as the group's owner or admin. */
  rights: GroupRight[];
  card: string;
  readSeq: number;
  joinedSeq: number;
  /** Who left and came back has a new one: nothing kept from before still holds. */
  joinedAt: string;
  silencedUntil: string | null;
  /** 标为未读: a reminder the person set, until the conversation is read again. */
  isMarkedUnread: boolean;
  /** Announcements that are to appear, ascending by id. */
  dueAnnouncements: WireDueAnnouncement[];
  /** Activities that the person was reminded of, and has not taken part in; ascending by id. */
  dueActivities: WireDueActivity[];
};

/** `peer` in a direct conversation, `group` in a group. `lastAt` orders the list of conversations. */
export type WireConversation = {
  id: number;
  kind: ConversationKind;
  peer: WirePerson | null;
  group: WireGroup | null;
  membership: WireMembership;
  lastSeq: number;
  lastRev: number;
  lastMessage: WireMessage | null;
  lastAt: string;
  /** Unread messages that name the person, ascending; the newest of them when there are very many. */
  mentionSeqs: number[];
};

/** Presence of the people named, by id as a string (JSON keys). Somebody not named is offline. */
export type WirePresences = Record<string, Presence>;

/** What a person's own devices must know besides messages; `rev` is the person's change counter. */
export type WirePersonal = {
  rev: number;
  me: WireMe;
  categories: WireFriendCategory[];
  groupCategories: WireGroupCategory[];
  friends: WireFriend[];
  requests: WireFriendRequest[];
  conversations: WireConversation[];
  /** Senders of the last messages, and whoever else the parts above name only by id. */
  people: WirePerson[];
};

/** What a client needs to start. */
export type WireSnapshot = {
  protocol: number;
  serverTime: string;
  personal: WirePersonal;
  presences: WirePresences;
};

/**
 * Where a conversation stands; compared by a client that comes back. `peerReadSeq`: how far the friend at the other
 * side of a direct conversation has read; null where that is not shared, and in groups.
 */
export type WireHead = {
  conversationId: number;
  lastSeq: number;
  lastRev: number;
  readSeq: number;
  peerReadSeq: number | null;
  mentionSeqs: number[];
};
