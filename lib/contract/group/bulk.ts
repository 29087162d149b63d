import { z } from "zod";
import { line } from "../fields.ts";
import { limits } from "../limits.ts";
import type { RefusalCode } from "../refusals.ts";

/** What stands in a pattern of cards for something of each member: {name}, {number}, {card}. */
export const cardMarks = ["name", "number", "card"] as const;

/** What goes with removing members. */
export const removalFields = {
  /** 拒绝再次申请 */
  isBarred: z.boolean().default(false),
  /** What they said in the last hours is recalled; 0: nothing. */
  recallHours: z.int().min(0).max(limits.recallHours).default(0),
};

/** What can be done to many members at once. */
export const bulkAct = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("remove"), ...removalFields }),
  /** Every member gets the card that the pattern makes for them; an empty one takes the cards away. */
  z.object({ kind: z.literal("set-card"), pattern: line(0, limits.cardPattern.max) }),
  z.object({
    kind: z.literal("silence"),
    seconds: z.int().min(limits.silenceSeconds.min).max(limits.silenceSeconds.max),
  }),
  z.object({ kind: z.literal("unsilence") }),
  z.object({ kind: z.literal("appoint") }),
  z.object({ kind: z.literal("dismiss") }),
]);
export type BulkAct = z.output<typeof bulkAct>;
export type BulkKind = BulkAct["kind"];

/** `waiting` until `startsAt`, so that it can be undone; `stopped` by hand, before its beginning or on the way. */
export const bulkStates = ["waiting", "running", "done", "stopped"] as const;
export type BulkState = (typeof bulkStates)[number];

/** Somebody to whom it was not done, and why. */
export type BulkLeft = { personId: number; code: RefusalCode };

/** An act on many members: put off for some seconds, then carried out by the server. */
export type WireBulk = {
  id: number;
  actorId: number;
  act: BulkAct;
  state: BulkState;
  /** When it begins, as ISO 8601. */
  startsAt: string;
  /** How many members it is about, and how many of them it has been through. */
  count: number;
  passedCount: number;
  /** To whom it could not be done: the first hundred, and how many in all. */
  left: BulkLeft[];
  leftCount: number;
  endedAt: string | null;
};

/** For this long an act on many members can be undone: until then nothing of it is done. */
export const BULK_UNDO_MS = 10_000;
