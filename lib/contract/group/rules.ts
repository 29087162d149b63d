import { z } from "zod";
import { orderPatchFields, orderRuleFields } from "./order-rules.ts";

/** Whether members bring friends in: at once, for the admins to decide, or not at all. */
export const memberInvites = ["always", "approval", "never"] as const;
export type MemberInvites = (typeof memberInvites)[number];

/** What holds for everybody in a group; each has the value a new group starts with. */
export const groupRules = z.object({
  /** 全员禁言: only the owner and admins may speak. */
  isSilenced: z.boolean().default(false),
  ...orderRuleFields,
  memberInvites: z.enum(memberInvites).default("always"),
});
export type GroupRules = z.output<typeof groupRules>;

/** Some of them, to change; what is left out stays. */
export const groupRulesPatch = z.object({
  isSilenced: z.boolean().optional(),
  ...orderPatchFields,
});

/** How the database writes that nothing differs from a new group's rules, as in most groups. */
const NOTHING_SET = "{}";
const newGroupRules: GroupRules = Object.freeze(groupRules.parse({}));

/** The rules as the database keeps them (JSON), filled up with what a new group starts with. */
export function readRules(json: string): GroupRules {
  return json === NOTHING_SET ? newGroupRules : groupRules.parse(JSON.parse(json));
}
