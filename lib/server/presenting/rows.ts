import { NO_CARD, type WireCard } from "#lib/contract/cards.ts";
import type { WireDueActivity } from "#lib/contract/group/activities.ts";
import type { WireDueAnnouncement } from "#lib/contract/group/announcements.ts";
import type { WireGroup } from "#lib/contract/group/wire.ts";
import type { WireMessage, WirePerson } from "#lib/contract/wire.ts";
import type { RowTime } from "./iso-text.ts";

/** How the column of a message that names nobody is written. */
export const NOBODY_MENTIONED = "[]";

/** How a card is written into its column. */
export function storedCard(card: WireCard | null): string {
  return card ? JSON.stringify(card) : NO_CARD;
}

/** What is left in the columns of a message that was taken back. */
export const NOTHING_SAID = { kind: "text", body: "", mentions: NOBODY_MENTIONED, card: NO_CARD };

/** The columns of each row that presenting it reads. A row of the typed client fits. */

export type PersonRow = { id: number; number: number; name: string; signature: string };
export type MeRow = PersonRow & {
  email: string | null;
  status: string;
  siteRole: string;
  sharesReads: boolean;
};
export type MessageRow = Omit<WireMessage, "kind" | "sentAt" | "mentions" | "card" | "recalled"> & {
  /** JSON of a WireMention[]. */
  mentions: string;
  /** JSON of a WireCard; NO_CARD: none. */
  card: string;
  createdAt: RowTime;
  recalledAt: RowTime | null;
  recalledById: number | null;
};
export type ChangeRow = {
  conversationId: number;
  rev: number;
  afterSeq: number;
  kind: string;
  actorId: number | null;
  data: string;
  createdAt: RowTime;
};
export type GroupRow = {
  number: number;
  name: string;
  description: string;
  ownerId: number;
  max_member_nums: number;
  joinMode: string;
  category: string;
  /** JSON of the list. */
  tags: string;
  pictureId: string | null;
  offeredToId: number | null;
  disbandsAt: Date | null;
  /** JSON of GroupRules. */
  rules: string;
  /** JSON of GroupBoard. */
  board: string;
};
export type MembershipRow = {
  userId: number;
  card: string;
  title: string;
  readSeq: number;
  joinedSeq: number;
  silencedUntil: Date | null;
  notify: string;
  isPinned: boolean;
  remark: string;
  categoryId: number | null;
  isMarkedUnread: boolean;
  joinedAt: Date;
  admin: { rights: string } | null;
};
export type ConversationRow = { id: number; kind: string; lastSeq: number; lastRev: number };
export type MemberRow = MembershipRow & { user: PersonRow };
export type FriendRow = { friend: PersonRow; remark: string; categoryId: number | null };
export type RequestRow = { id: number; from: PersonRow; to: PersonRow; note: string; createdAt: Date };

export type ConversationParts = {
  conversation: ConversationRow;
  /** The place in it of the person it is presented to. */
  membership: MembershipRow;
  group: WireGroup | null;
  peer: WirePerson | null;
  /** Already held back when the person may not see it. */
  lastMessage: MessageRow | null;
  /** Unread messages that name the person, ascending. */
  mentionSeqs: number[];
  /** Announcements that are to appear before the person, ascending by id. */
  dueAnnouncements: WireDueAnnouncement[];
  /** Activities that wait for the person, ascending by id. */
  dueActivities: WireDueActivity[];
};
