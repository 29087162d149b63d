import { z } from "zod";
import { id, text } from "../fields.ts";
import { limits } from "../limits.ts";
import type { WirePerson } from "../wire.ts";
import { type GroupActData, type GroupActKind, groupActKinds } from "./acts.ts";

/** A moment that every database can compare with. */
const time = z.iso.datetime({ offset: true }).refine((moment) => Date.parse(moment) >= 0);

/** What can be asked of a group's log and bounds; a part of `queryInputs`. */
export const groupLogQueryInputs = {
  /** Acts with seq < beforeSeq (null: the latest), newest first, that fit every filter given. */
  "group:log": z.object({
    conversationId: id,
    beforeSeq: id.nullable().default(null),
    limit: z.int().min(1).max(limits.logPage).default(50),
    kind: z.enum(groupActKinds).optional(),
    /** Who did it, or whom it concerned. */
    personId: id.optional(),
    from: time.optional(),
    to: time.optional(),
    /** In the names of those who did it and whom it concerned, and in what was before and after. */
    text: text.trim().max(limits.logText.max).default(""),
  }),
  "group:verify-log": z.object({ conversationId: id }),
  "group:bounds": z.object({ conversationId: id }),
};

/** One act of a group's administration. */
export type WireAct = GroupActData & {
  seq: number;
  kind: GroupActKind;
  actorId: number;
  at: string;
  /** SHA-256 over the entry before and this one, in hexadecimal. */
  hash: string;
  /** What it brought about is still so: doing the opposite takes it back. */
  isCurrent: boolean;
};

/** How a log was tampered with. `added`: there is more than the group knows of. */
export const logFaults = ["edited", "missing", "reordered", "cut_off", "added"] as const;
export type LogFault = (typeof logFaults)[number];

export type GroupLogQueryResults = {
  /** `nextSeq`: go on with it as `beforeSeq`; null: that was all. `actors`: everybody who ever did something. */
  "group:log": { acts: WireAct[]; people: WirePerson[]; actors: WirePerson[]; nextSeq: number | null };
  /** `fault`: the first entry that is not as it was written; null: the log is whole. */
  "group:verify-log": { count: number; lastHash: string; fault: { seq: number; kind: LogFault } | null };
  /** What `max_member_nums` may become. */
  "group:bounds": { maxMemberNums: { min: number; max: number } };
};
