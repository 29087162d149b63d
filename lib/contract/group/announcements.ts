import { z } from "zod";
import { id, line, name, text } from "../fields.ts";
import { limits } from "../limits.ts";
import { pictureId, type WirePicture } from "../pictures.ts";
import { SOMETHING_VISIBLE } from "../visible.ts";

/** 群公告: what an announcement says, and how it is put before the members. */
const content = {
  title: name(1, limits.announcementTitle.max),
  text: text.trim().min(1).max(limits.announcementText.max).regex(SOMETHING_VISIBLE),
  /** The newest pinned one stands above the chat. */
  isPinned: z.boolean().default(false),
  /** Who joins after it was published is a reader of it, too. */
  showsToNewcomers: z.boolean().default(false),
  /** Appears by itself, once for each reader. */
  popsUp: z.boolean().default(false),
  /** Appears until the reader has confirmed it. */
  needsConfirmation: z.boolean().default(false),
};
/** In the order in which they are shown. The description is read to who does not see them. */
const pictures = z
  .array(z.object({ pictureId, description: line(0, limits.pictureDescription.max).default("") }))
  .max(limits.picturesPerAnnouncement)
  .refine((all) => new Set(all.map((one) => one.pictureId)).size === all.length);
const one = z.object({ conversationId: id, announcementId: id });
const moment = z.iso.datetime({ offset: true });

/** What can be asked to change in a group's announcements; a part of `groupCommandInputs`. */
export const announcementCommandInputs = {
  /** `publishAt` null: now. */
  "group:create-announcement": z.object({
    conversationId: id,
    ...content,
    pictures: pictures.default([]),
    publishAt: moment.nullable().default(null),
  }),
  /**
   * Replaces the content. `pictures` left out, and `publishAt` null, stay as they are. `asksAgain`: who has seen or confirmed a published
   * one is asked anew.
   */
  "group:update-announcement": z.object({
    ...one.shape,
    ...content,
    pictures: pictures.optional(),
    publishAt: moment.nullable().default(null),
    asksAgain: z.boolean().default(true),
  }),
  "group:remove-announcement": one,
  /** Publishes at once what waits for its time. */
  "group:publish-announcement": one,
  /** I have seen, or confirm, an announcement. */
  "group:confirm-announcement": one,
  /** 稍后再看 */
  "group:put-off-announcement": one,
  /** 一键催办: it appears once more before those who have not confirmed it. */
  "group:remind-announcement": one,
};

export type AnnouncementCommandResults = {
  "group:create-announcement": { announcementId: number };
  "group:update-announcement": Record<string, never>;
  "group:remove-announcement": Record<string, never>;
  "group:publish-announcement": Record<string, never>;
  "group:confirm-announcement": Record<string, never>;
  "group:put-off-announcement": Record<string, never>;
  "group:remind-announcement": { remindedCount: number };
};

export type WireAnnouncementPicture = WirePicture & { description: string };

/** An announcement. While it waits for its time `publishedAt` is null. */
export type WireAnnouncement = {
  id: number;
  authorId: number;
  title: string;
  text: string;
  pictures: WireAnnouncementPicture[];
  isPinned: boolean;
  showsToNewcomers: boolean;
  popsUp: boolean;
  needsConfirmation: boolean;
  publishAt: string;
  publishedAt: string | null;
  /** When its content was last changed after it was published; null: never. */
  editedAt: string | null;
  remindedAt: string | null;
};

/** An announcement that is to appear before the signed-in person. A later `remindedAt` makes it appear once more. */
export type WireDueAnnouncement = {
  announcementId: number;
  remindedAt: string | null;
  /** Until then it does not appear: it was put off. Absent: it was not. */
  putOffUntil?: string;
};
