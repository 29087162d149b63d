import type { WireDueAnnouncement } from "../../contract/group/announcements.ts";
import type { ConversationState } from "../state.ts";

/** An announcement is to appear before me, or once more. */
export function withDue(conversation: ConversationState, due: WireDueAnnouncement): ConversationState {
  const others = withoutOne(conversation, due.announcementId);
  const list = [...others, due].sort((a, b) => a.announcementId - b.announcementId);
  return withList(conversation, list);
}

/** It need not appear any more. */
export function withoutDue(conversation: ConversationState, announcementId: number): ConversationState {
  return withList(conversation, withoutOne(conversation, announcementId));
}

function withoutOne({ membership }: ConversationState, announcementId: number): WireDueAnnouncement[] {
  return membership.dueAnnouncements.filter((one) => one.announcementId !== announcementId);
}

function withList(conversation: ConversationState, dueAnnouncements: WireDueAnnouncement[]) {
  return { ...conversation, membership: { ...conversation.membership, dueAnnouncements } };
}
