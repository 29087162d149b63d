import { z } from "zod";
import { id, name, paragraph } from "../fields.ts";
import { limits } from "../limits.ts";
import { type ActivityCommandResults, activityCommandInputs } from "./activities.ts";
import { type AnnouncementCommandResults, announcementCommandInputs } from "./announcements.ts";
import { type AvatarCommandResults, avatarCommandInputs } from "./avatar.ts";
import { removalFields } from "./bulk.ts";
import { type EssenceCommandResults, essenceCommandInputs } from "./essence.ts";
import { type FilterCommandResults, filterCommandInputs } from "./filter.ts";
import { type HeldCommandResults, heldCommandInputs } from "./held.ts";
import { type JoiningCommandResults, joiningCommandInputs, newGroupAdmission } from "./joining.ts";
import { type MemberCommandResults, memberCommandInputs } from "./members.ts";
import { type OrderCommandResults, orderCommandInputs } from "./order.ts";
import { type ReportCommandResults, reportCommandInputs } from "./reports.ts";
import { type GroupRoleResults, groupRoleInputs } from "./roles.ts";
import { groupRulesPatch } from "./rules.ts";

const number = id;

/** What can be asked to change in groups; a part of `commandInputs`. */
export const groupCommandInputs = {
  "group:create": z.object({
    name: name(limits.groupName.min, limits.groupName.max),
    description: paragraph(limits.groupDescription.max).default(""),
    ...newGroupAdmission,
    memberIds: z.array(id).max(limits.invitePersons).default([]),
  }),
  "group:invite": z.object({
    conversationId: id,
    personIds: z.array(id).min(1).max(limits.invitePersons),
  }),
  "group:join": z.object({ number }),
  "group:leave": z.object({ conversationId: id }),
  "group:remove-member": z
    .object({
      conversationId: id,
      /** One of them; or several by `personIds`. */
      personId: id.optional(),
      personIds: z.array(id).min(1).max(limits.removedAtOnce).optional(),
      ...removalFields,
    })
    .refine(({ personId, personIds }) => personId !== undefined || personIds !== undefined, {
      path: ["personIds"],
    }),
  ...groupRoleInputs,
  "group:set-rules": z.object({ conversationId: id, rules: groupRulesPatch }),
  ...joiningCommandInputs,
  ...memberCommandInputs,
  ...orderCommandInputs,
  ...filterCommandInputs,
  ...heldCommandInputs,
  ...reportCommandInputs,
  ...announcementCommandInputs,
  ...essenceCommandInputs,
  ...activityCommandInputs,
  ...avatarCommandInputs,
};

/** What each of them answers when it was carried out. */
export type GroupCommandResults = GroupRoleResults &
  JoiningCommandResults &
  MemberCommandResults &
  OrderCommandResults &
  FilterCommandResults &
  HeldCommandResults &
  ReportCommandResults &
  AnnouncementCommandResults &
  EssenceCommandResults &
  ActivityCommandResults &
  AvatarCommandResults & {
    "group:create": { conversationId: number; number: number };
    /** Who became a member, and for whom the admins have been asked; who was a member already is left out. */
    "group:invite": { addedIds: number[]; requestedIds: number[] };
    "group:join": { conversationId: number };
    "group:leave": Record<string, never>;
    /** Those who were members. */
    "group:remove-member": { removedIds: number[] };
    "group:set-rules": Record<string, never>;
  };
