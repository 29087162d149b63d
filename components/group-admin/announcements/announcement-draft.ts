import type { WireAnnouncement } from "#lib/contract/group/announcements.ts";
import { localTime } from "./local-time.ts";

/** What stands in the editor of an announcement. */
export type AnnouncementDraft = {
  title: string;
  text: string;
  isPinned: boolean;
  showsToNewcomers: boolean;
  popsUp: boolean;
  needsConfirmation: boolean;
  isScheduled: boolean;
  /** As the field for date and time holds it. */
  publishAt: string;
  /** Of a published one: whether who has seen or confirmed it is asked anew. */
  asksAgain: boolean;
};

export const EMPTY_ANNOUNCEMENT: AnnouncementDraft = {
  title: "",
  text: "",
  isPinned: false,
  showsToNewcomers: false,
  popsUp: false,
  needsConfirmation: false,
  isScheduled: false,
  publishAt: "",
  asksAgain: true,
};

/** An announcement as the editor begins with it. */
export function draftOf(announcement: WireAnnouncement): AnnouncementDraft {
  const { title, text, isPinned, showsToNewcomers, popsUp, needsConfirmation } = announcement;
  const isScheduled = announcement.publishedAt === null;
  return {
    ...EMPTY_ANNOUNCEMENT,
    title,
    text,
    isPinned,
    showsToNewcomers,
    popsUp,
    needsConfirmation,
    isScheduled,
    publishAt: isScheduled ? localTime(new Date(announcement.publishAt)) : "",
  };
}
