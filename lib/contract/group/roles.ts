import { z } from "zod";
import { id, name, paragraph, text } from "../fields.ts";
import { limits } from "../limits.ts";
import { groupCategories, groupTags } from "./data.ts";
import { groupRights } from "./rights.ts";

const rights = z
  .array(z.enum(groupRights))
  .max(groupRights.length)
  .transform((names) => groupRights.filter((right) => names.includes(right)));

/** Who leads a group, what its data are, and its end; a part of `groupCommandInputs`. */
export const groupRoleInputs = {
  /** `rights`: all of them unless told. */
  "group:appoint-admin": z.object({ conversationId: id, personId: id, rights: rights.optional() }),
  "group:dismiss-admin": z.object({ conversationId: id, personId: id }),
  "group:set-rights": z.object({ conversationId: id, personId: id, rights }),
  "group:offer-ownership": z.object({ conversationId: id, personId: id }),
  "group:withdraw-ownership": z.object({ conversationId: id }),
  "group:take-ownership": z.object({ conversationId: id }),
  "group:decline-ownership": z.object({ conversationId: id }),
  /** `name`: of the group, typed by the owner. */
  "group:disband": z.object({ conversationId: id, name: text.trim().max(limits.groupName.max) }),
  "group:restore": z.object({ conversationId: id }),
  "group:update": z.object({
    conversationId: id,
    name: name(limits.groupName.min, limits.groupName.max).optional(),
    description: paragraph(limits.groupDescription.max).optional(),
    category: z.enum(groupCategories).optional(),
    tags: groupTags.optional(),
  }),
  "group:resize": z.object({ conversationId: id, maxMemberNums: id }),
};

type Nothing = Record<string, never>;

/** What each of them answers when it was carried out. */
export type GroupRoleResults = {
  "group:appoint-admin": Nothing;
  "group:dismiss-admin": Nothing;
  "group:set-rights": Nothing;
  "group:offer-ownership": Nothing;
  "group:withdraw-ownership": Nothing;
  "group:take-ownership": Nothing;
  "group:decline-ownership": Nothing;
  /** Until when the owner can take it back. */
  "group:disband": { disbandsAt: string };
  "group:restore": Nothing;
  "group:update": Nothing;
  "group:resize": Nothing;
};
