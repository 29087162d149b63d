import { z } from "zod";
import { id } from "../fields.ts";
import type {
  Admission,
  JoinMode,
  WireBar,
  WireGroupLink,
  WireJoinRequest,
  WireOwnJoinRequest,
} from "./joining.ts";
import type { MemberInvites } from "./rules.ts";

/** What can be read of joining groups; a part of `queryInputs`. */
export const joiningQueryInputs = {
  "group:joining": z.object({ conversationId: id }),
  "group:links": z.object({ conversationId: id }),
  "group:own-requests": z.object({}),
  "group:waiting-requests": z.object({}),
};

export type JoiningQueryResults = {
  /** What the admins work off: the oldest waiting requests, the latest answered ones, who is kept out, and the settings. */
  "group:joining": {
    settings: Admission & { joinMode: JoinMode; memberInvites: MemberInvites };
    pending: WireJoinRequest[];
    pendingCount: number;
    answered: WireJoinRequest[];
    bars: WireBar[];
  };
  /** The latest first. */
  "group:links": { links: WireGroupLink[] };
  "group:own-requests": { requests: WireOwnJoinRequest[] };
  /** Groups whose requests the asker may answer and which have some. */
  "group:waiting-requests": { waiting: { conversationId: number; count: number }[] };
};
