import { allow, groupMember, keeper, no, type Rule, speaker } from "../policy-rules.ts";
import { outranks } from "../standing.ts";

/** 签到 is for who leads the group; the rest for whoever may speak, unless the group wants it otherwise. */
export const activityStarter: Rule = (who, target) =>
  groupMember(who, target) ??
  (who.role === "member" && (target.activity === "checkin" || who.rules?.membersStartActivities === false)
    ? no("not_allowed")
    : speaker(who, target));

const known: Rule = (who, target) =>
  groupMember(who, target) ?? (target.isKnown ? allow : no("not_available"));

/** Who is silenced may vote and check in; a line of a 接龙 is something that one says. */
export const participant: Rule = (who, target) =>
  known(who, target) ??
  (target.isOpen ? null : no("activity_closed")) ??
  (target.activity === "chain" ? speaker(who, target) : allow);

/** Who has begun it, the owner and admins. */
export const activityKeeper: Rule = (who, target) =>
  known(who, target) ?? (target.isOwn || outranks(who.role, "member") ? allow : no("not_allowed"));

/** As with messages: one's own, and those of whoever one keeps order over. */
export const activityRemover: Rule = (who, target) =>
  known(who, target) ?? (target.isOwn ? allow : keeper(who, target));
