import { z } from "zod";
import { count, id, text } from "./fields.ts";
import { type ActivityQueryResults, activityQueryInputs } from "./group/activity-queries.ts";
import { type BoardQueryResults, boardQueryInputs } from "./group/board-queries.ts";
import type { WireMemberFace } from "./group/faces.ts";
import { type FilterQueryResults, filterQueryInputs } from "./group/filter-queries.ts";
import { type HeldQueryResults, heldQueryInputs } from "./group/held.ts";
import { type JoiningQueryResults, joiningQueryInputs } from "./group/joining-queries.ts";
import { type GroupLogQueryResults, groupLogQueryInputs } from "./group/log-queries.ts";
import { type MemberQueryResults, memberQueryInputs } from "./group/member-queries.ts";
import { type OrderQueryResults, orderQueryInputs } from "./group/order-queries.ts";
import { type ReportQueryResults, reportQueryInputs } from "./group/report-queries.ts";
import type { WireGroup, WireGroupCard, WireMember } from "./group/wire.ts";
import { limits } from "./limits.ts";
import type { WireNotice } from "./notices.ts";
import type { WireHead, WireMessage, WirePerson, WirePersonal, WirePresences, WireSnapshot } from "./wire.ts";

/** The one list of what can be asked to be read: name on the wire → schema of its input. */
export const queryInputs = {
  "snapshot:load": z.object({}),
  /** Where everything of mine stands: the first question of a client that comes back, together with who is there. */
  "heads:load": z.object({ withPresences: z.boolean().default(false) }),
  "personal:load": z.object({}),
  /** Everything that changed after `sinceRev` in each of these conversations. */
  "changes:since": z.object({
    cursors: z
      .array(z.object({ conversationId: id, sinceRev: count }))
      .min(1)
      .max(limits.changesCursors),
  }),
  /** Messages with seq < beforeSeq (null: the latest), newest `limit` of them, in ascending order. */
  "history:page": z.object({
    conversationId: id,
    beforeSeq: id.nullable().default(null),
    limit: z.int().min(1).max(limits.historyPage).default(50),
  }),
  "member:list": z.object({ conversationId: id }),
  ...groupLogQueryInputs,
  ...orderQueryInputs,
  ...filterQueryInputs,
  ...heldQueryInputs,
  ...reportQueryInputs,
  ...memberQueryInputs,
  ...boardQueryInputs,
  ...activityQueryInputs,
  /** A number or an exact name. */
  "directory:find": z.object({ text: text.trim().min(1).max(limits.directoryText.max) }),
  /** Groups by their numbers. */
  "directory:groups": z.object({ numbers: z.array(id).min(1).max(limits.groupCards) }),
  ...joiningQueryInputs,
};

/**
 * Changes of one conversation. Messages and notices ascend; each is as it is now. `rev` is the new cursor.
 * `isComplete` false: ask again from `rev`. `isTooFar`: nothing is listed, take the latest page of history anew.
 */
export type WireChanges = {
  conversationId: number;
  messages: WireMessage[];
  notices: WireNotice[];
  members: WireMember[];
  /** The group's data as it is now; null where it has not changed. */
  group: WireGroup | null;
  /** Its mosaic as it is now; null where nobody has come or gone. */
  faces: WireMemberFace[] | null;
  rev: number;
  isComplete: boolean;
  isTooFar: boolean;
};

export type QueryResults = GroupLogQueryResults &
  JoiningQueryResults &
  MemberQueryResults &
  OrderQueryResults &
  FilterQueryResults &
  HeldQueryResults &
  ReportQueryResults &
  BoardQueryResults &
  ActivityQueryResults & {
    "snapshot:load": WireSnapshot;
    /** `presences` of friends, where asked for; null otherwise. */
    "heads:load": {
      personRev: number;
      heads: WireHead[];
      presences: WirePresences | null;
      serverTime: string;
    };
    "personal:load": WirePersonal;
    /** Conversations one is not (or no longer) a member of are left out. */
    "changes:since": { changes: WireChanges[]; people: WirePerson[] };
    /** `rev` is the conversation's rev at the moment of reading. Notices lie between the page's messages. */
    "history:page": {
      messages: WireMessage[];
      notices: WireNotice[];
      people: WirePerson[];
      hasOlder: boolean;
      rev: number;
    };
    "member:list": { members: WireMember[]; rev: number };
    "directory:find": { people: WirePerson[]; groups: WireGroupCard[] };
    /** In no order; those that are not there are left out. */
    "directory:groups": { groups: WireGroupCard[] };
  };

export type QueryName = keyof typeof queryInputs;
export type QueryInput<N extends QueryName> = z.input<(typeof queryInputs)[N]>;
export type QueryParsed<N extends QueryName> = z.output<(typeof queryInputs)[N]>;
export type QueryResult<N extends QueryName> = QueryResults[N];

export const queryNames = Object.keys(queryInputs) as QueryName[];
