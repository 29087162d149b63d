import { z } from "zod";
import { id } from "../fields.ts";
import type { WireMessage, WirePerson } from "../wire.ts";
import type { WireAnnouncement } from "./announcements.ts";

/** What can be read of a group's announcements and of its 精华; a part of `queryInputs`. */
export const boardQueryInputs = {
  "announcement:list": z.object({ conversationId: id }),
  /** 已确认 / 未确认 */
  "announcement:receipts": z.object({ conversationId: id, announcementId: id }),
  "essence:list": z.object({ conversationId: id }),
};

/** How far the readers of an announcement have come. */
export type WireAnnouncementCount = { announcementId: number; confirmed: number; unconfirmed: number };

/** One reader of an announcement; `confirmedAt` null: not yet. */
export type WireReceipt = { person: WirePerson; card: string; confirmedAt: string | null };

/** A message on the wall: who put it there, and when. */
export type WireEssence = { message: WireMessage; setById: number; setAt: string };

export type BoardQueryResults = {
  /**
   * Published ones, pinned first, then the newest. `managed`, for who may announce: those that wait for their time, and
   * how many have confirmed those that ask for it or pop up.
   */
  "announcement:list": {
    announcements: WireAnnouncement[];
    managed: { scheduled: WireAnnouncement[]; counts: WireAnnouncementCount[] } | null;
    people: WirePerson[];
  };
  /** The author is no reader. Who has confirmed comes in the order of confirming, the others by number. */
  "announcement:receipts": { receipts: WireReceipt[] };
  /** The latest first. Recalled messages are not there. */
  "essence:list": { essences: WireEssence[]; people: WirePerson[] };
};
