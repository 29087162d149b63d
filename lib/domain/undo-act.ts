import type { CommandInput, CommandName } from "../contract/commands.ts";
import type { WireAct } from "../contract/group/log-queries.ts";
import type { GroupRight } from "../contract/group/rights.ts";
import type { Role } from "../contract/wire.ts";
import { can } from "./policy.ts";
import type { Standing } from "./standing.ts";

/** A command that takes an act of a group's administration back. */
export type Undoing = { [N in CommandName]: { name: N; input: CommandInput<N> } }[CommandName];

type Subject = { conversationId: number; personId: number };

type RightsBefore = { rights: GroupRight[] };
type RulesBefore = CommandInput<"group:set-rules">["rules"];
type DataBefore = Omit<CommandInput<"group:update">, "conversationId">;

/** What somebody is in the group, by their id; null: no member, or not known. */
type RoleOf = (personId: number) => Role | null;

/** What takes an act back that is still in force, where whoever stands here may do that; null: nothing. */
export function undoOf(conversationId: number, act: WireAct, who: Standing, roleOf: RoleOf): Undoing | null {
  const { kind, before, targetIds: [personId = 0] = [] } = act;
  if (!act.isCurrent) return null;
  const subject: Subject = { conversationId, personId };
  if (kind === "group:disband" && can("group.restore", who))
    return { name: "group:restore", input: { conversationId } };
  if (kind === "group:appoint-admin" && can("group.dismiss-admin", who, { role: "admin" }))
    return { name: "group:dismiss-admin", input: subject };
  if (kind === "group:silence" || kind === "group:silence-by-filter" || kind === "group:close-report")
    return endOfSilence(conversationId, act.targetIds ?? [], who, roleOf);
  return before ? withBefore(act, before, subject, who) : null;
}

function endOfSilence(
  conversationId: number,
  targetIds: readonly number[],
  who: Standing,
  roleOf: RoleOf,
): Undoing | null {
  const personIds = targetIds.filter((id) => roleOf(id) !== null);
  const mayAll = personIds.every((id) => can("group.silence", who, { role: roleOf(id) }));
  return personIds.length > 0 && mayAll
    ? { name: "group:unsilence", input: { conversationId, personIds } }
    : null;
}

/** What was before stands in the log as the commands take it. */
function withBefore(
  { kind }: WireAct,
  before: Record<string, unknown>,
  subject: Subject,
  who: Standing,
): Undoing | null {
  const { conversationId } = subject;
  if (kind === "group:dismiss-admin" && can("group.appoint-admin", who, { role: "member" }))
    return { name: "group:appoint-admin", input: { ...subject, ...(before as RightsBefore) } };
  if (kind === "group:set-rights" && can("group.set-rights", who, { role: "admin" }))
    return { name: "group:set-rights", input: { ...subject, ...(before as RightsBefore) } };
  if (kind === "group:set-rules" && can("group.set-rules", who))
    return { name: "group:set-rules", input: { conversationId, rules: before as RulesBefore } };
  if (kind === "group:update" && can("group.update", who))
    return { name: "group:update", input: { conversationId, ...(before as DataBefore) } };
  if (kind === "group:resize" && can("group.resize", who))
    return { name: "group:resize", input: { conversationId, maxMemberNums: Number(before.maxMemberNums) } };
  return null;
}
