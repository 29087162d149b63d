import type { WireActivity, WireActivityMove, WireDueActivity } from "./group/activities.ts";
import type { WireDueAnnouncement } from "./group/announcements.ts";
import type { WireMemberFace } from "./group/faces.ts";
import type { GroupTopic } from "./group/topics.ts";
import type { WireGroup, WireGroupCategory, WireMember } from "./group/wire.ts";
import type { NoticeKind, WireNotice } from "./notices.ts";
import type {
  WireArrangement,
  WireConversation,
  WireFriend,
  WireFriendCategory,
  WireFriendRequest,
  WireMe,
  WireMessage,
  WirePerson,
  WireReadPosition,
} from "./wire.ts";

/**
 * Committed facts, named in the past participle, sent down after the commit.
 * Conversation events carry the conversation's `rev` (inside each message or notice) and go to its members.
 */
export type ConversationEvents = {
  /** What one commit brought to one conversation, in order; revs are consecutive. */
  "message:posted": { conversationId: number; messages: WireMessage[]; people: WirePerson[] };
  /** The message as it is now, under its new rev. `people` are its sender and who recalled it. */
  "message:recalled": { message: WireMessage; people: WirePerson[] };
} & {
  /**
   * `members` are the new or changed member rows; `people` names everybody the notice mentions. `group` is its data
   * where that has changed; `faces` its mosaic where only that has.
   */
  [kind in NoticeKind]: {
    notice: WireNotice;
    members: WireMember[];
    people: WirePerson[];
    group?: WireGroup;
    faces?: WireMemberFace[];
  };
};

/** Person events go to one person's own devices and carry that person's `rev`, each one more than the last. */
export type PersonEvents = {
  "friend:requested": { rev: number; request: WireFriendRequest };
  "friend:request-closed": { rev: number; requestId: number; outcome: "accepted" | "declined" | "withdrawn" };
  "friend:added": { rev: number; friend: WireFriend; conversation: WireConversation };
  "friend:removed": { rev: number; friendId: number };
  "friend:updated": { rev: number; friend: WireFriend };
  "category:listed": { rev: number; categories: WireFriendCategory[] };
  "conversation:joined": { rev: number; conversation: WireConversation; people: WirePerson[] };
  "conversation:left": { rev: number; conversationId: number; reason: "left" | "removed" | "disbanded" };
  /** What I set for myself in a conversation, all of it. */
  "conversation:arranged": { rev: number; conversationId: number; arrangement: WireArrangement };
  "group-category:listed": { rev: number; categories: WireGroupCategory[] };
  /** The person's own data, from another device. */
  "me:updated": { rev: number; me: WireMe };
  /** A friend's name or signature. */
  "person:updated": { rev: number; person: WirePerson };
  /** I, or a friend, share what is read from now on, or no longer: where these friends stand, as far as I may see. */
  "receipt:shared": { rev: number; positions: WireReadPosition[] };
  /** 标为未读 was set or taken away. */
  "receipt:marked": { rev: number; conversationId: number; isMarkedUnread: boolean };
  /** An announcement is to appear before the person, or once more. */
  "announcement:due": { rev: number; conversationId: number; due: WireDueAnnouncement };
  /** It need not appear any more: seen, confirmed, or taken back. */
  "announcement:settled": { rev: number; conversationId: number; announcementId: number };
  /** Somebody reminds the person of an activity, or once more. */
  "activity:due": { rev: number; conversationId: number; due: WireDueActivity };
  /** There is nothing to be reminded of any more: the person has taken part, or it has ended. */
  "activity:settled": { rev: number; conversationId: number; activityId: number };
};

/** Positions move often and repair themselves through heads, so they carry no rev. */
export type ReceiptEvents = {
  "receipt:moved": { conversationId: number; readSeq: number };
  /** A friend has read our direct conversation up to here. */
  "receipt:seen": { conversationId: number; personId: number; readSeq: number };
};

/** Told to whom it concerns; what they are about is read anew, so they carry nothing of it and no rev. */
export type NewsEvents = {
  "group:news": { conversationId: number; topic: GroupTopic };
  /** To the sender's own devices: a message that waited for an admin was posted, or will not be. */
  "message:reviewed": { conversationId: number; clientMessageId: string; isPosted: boolean };
  /** To the sender's own devices: one of my messages waits for an admin, or was withdrawn. */
  "message:held": Record<string, never>;
  /** To who has asked to join groups: one of the requests has changed. */
  "join:news": Record<string, never>;
  /** An activity that has just begun, as every member sees it: nobody need ask. */
  "activity:begun": { activity: WireActivity };
  /** How an activity stands now; at most about once a second, whatever happens in it. */
  "activity:moved": WireActivityMove;
  /** To my own devices: what I have done in an activity, as I see it now. */
  "activity:entered": { activity: WireActivity };
  /** An activity is gone, and its message is recalled. */
  "activity:removed": { conversationId: number; activityId: number };
};

export type EventMap = ConversationEvents & PersonEvents & ReceiptEvents & NewsEvents;
export type EventName = keyof EventMap;

export const personEventNames = [
  "friend:requested",
  "friend:request-closed",
  "friend:added",
  "friend:removed",
  "friend:updated",
  "category:listed",
  "conversation:joined",
  "conversation:left",
  "conversation:arranged",
  "group-category:listed",
  "me:updated",
  "person:updated",
  "receipt:shared",
  "receipt:marked",
  "announcement:due",
  "announcement:settled",
  "activity:due",
  "activity:settled",
] as const satisfies readonly (keyof PersonEvents)[];

export const newsEventNames = [
  "group:news",
  "message:reviewed",
  "message:held",
  "join:news",
  "activity:begun",
  "activity:moved",
  "activity:entered",
  "activity:removed",
] as const satisfies readonly (keyof NewsEvents)[];
