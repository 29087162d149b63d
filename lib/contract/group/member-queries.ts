import { z } from "zod";
import { id } from "../fields.ts";
import { limits } from "../limits.ts";
import type { WirePerson } from "../wire.ts";
import type { WireBulk } from "./bulk.ts";

/** What can be asked to be read of a group's members; a part of `queryInputs`. */
export const memberQueryInputs = {
  /** Of one member, or (`personId` null) of all. */
  "member:activity": z.object({ conversationId: id, personId: id.nullable().default(null) }),
  /** Acts on many members that wait, are under way, or have ended lately. */
  "group:bulks": z.object({ conversationId: id }),
  /** `offsetMinutes`: how far the reader's clock is ahead of UTC, so that days begin at the reader's midnight. */
  "group:overview": z.object({
    conversationId: id,
    days: z.int().min(1).max(limits.overviewDays),
    offsetMinutes: z.int().min(-840).max(840).default(0),
  }),
};

/**
 * `lastSpokeAt`: ISO 8601; null: not since joining. `activeHours`: in so many hours something was said. `linkId`: the
 * invitation link they came by, told to those who manage links; null: none, or not told.
 */
export type WireActivity = {
  personId: number;
  lastSpokeAt: string | null;
  activeHours: number;
  linkId: number | null;
};

/** One day, named by its date in the reader's time zone (2026-11-21). */
export type WireDayFigures = {
  date: string;
  messages: number;
  /** People who said something. */
  speakers: number;
  joined: number;
  left: number;
};

export type WireOverview = {
  memberCount: number;
  /** Requests to join that wait; null for who may not answer them. */
  waitingCount: number | null;
  /** Every day asked for, ascending; the last one is today. */
  days: WireDayFigures[];
  /** Messages by hour of the week in the reader's time zone: 168 numbers, the first one is Monday from 0 to 1. */
  hours: number[];
  /** Who said most, the first one most; at most ten. */
  speakers: { person: WirePerson; messages: number }[];
  /** Members who have said nothing in all these days. */
  silentCount: number;
};

export type MemberQueryResults = {
  "member:activity": { activities: WireActivity[] };
  "group:bulks": { bulks: WireBulk[]; people: WirePerson[] };
  "group:overview": WireOverview;
};
