import { z } from "zod";
import { id, name, paragraph } from "../fields.ts";
import { limits } from "../limits.ts";
import { type FilterCommandResults, filterCommandInputs } from "./filter.ts";
import { type OrderCommandResults, orderCommandInputs } from "./order.ts";
import { type ReportCommandResults, reportCommandInputs } from "./reports.ts";
import { groupRulesPatch } from "./rules.ts";

const number = id;

/** What can be asked to change in groups; a part of `commandInputs`. */
export const groupCommandInputs = {
  "group:create": z.object({
    name: name(limits.groupName.min, limits.groupName.max),
    description: paragraph(limits.groupDescription.max).default(""),
    joinMode: z.enum(["anyone", "closed"]).default("anyone"),
    memberIds: z.array(id).max(limits.invitePersons).default([]),
  }),
  "group:invite": z.object({
    conversationId: id,
    personIds: z.array(id).min(1).max(limits.invitePersons),
  }),
  "group:join": z.object({ number }),
  "group:leave": z.object({ conversationId: id }),
  "group:remove-member": z.object({ conversationId: id, personId: id }),
  "group:appoint-admin": z.object({ conversationId: id, personId: id }),
  "group:dismiss-admin": z.object({ conversationId: id, personId: id }),
  "group:set-rules": z.object({ conversationId: id, rules: groupRulesPatch }),
  ...orderCommandInputs,
  ...filterCommandInputs,
  ...reportCommandInputs,
};

/** What each of them answers when it was carried out. */
export type GroupCommandResults = OrderCommandResults &
  FilterCommandResults &
  ReportCommandResults & {
    "group:create": { conversationId: number; number: number };
    /** Ids that became members; those who were already are left out. */
    "group:invite": { addedIds: number[] };
    "group:join": { conversationId: number };
    "group:leave": Record<string, never>;
    "group:remove-member": Record<string, never>;
    "group:appoint-admin": Record<string, never>;
    "group:dismiss-admin": Record<string, never>;
    "group:set-rules": Record<string, never>;
  };
