import { z } from "zod";
import { id } from "../fields.ts";
import type { WireMember } from "./wire.ts";

/** What is asked about the order in a group; a part of the queries. */
export const orderQueryInputs = {
  /** Who is silenced (禁言) now; who may speak again soonest comes first. */
  "group:silenced": z.object({ conversationId: id }),
  /** How often the asker may still name everybody (@全体成员) today. */
  "group:everyone-left": z.object({ conversationId: id }),
};

export type OrderQueryResults = {
  "group:silenced": { members: WireMember[] };
  /** `left` of the `most` a day that one admin has; less where the group has used up its own. */
  "group:everyone-left": { left: number; most: number };
};
