import type { GroupRight } from "../contract/group/rights.ts";
import { RECALL_WITHIN_MS } from "../contract/limits.ts";
import type { Refusal, RefusalCode } from "../contract/refusals.ts";
import { groupSilence } from "./order/group-silence.ts";
import { newcomerUntil, slowUntil } from "./order/waits.ts";
import { outranks, type Standing, type Target } from "./standing.ts";

/** What the table of rules is put together from. A predicate answers null (yes) or the refusal. */

type Verdict = Refusal | null;
export type Rule = (who: Standing, target: Target) => Verdict;

export const allow: Verdict = null;
export const no = (code: RefusalCode, params?: Refusal["params"]): Refusal =>
  params ? { code, params } : { code };

export const everyone: Rule = () => allow;
export const signedIn: Rule = (who) => (who.personId === null ? no("not_signed_in") : allow);
export const own: Rule = (who, target) =>
  signedIn(who, target) ?? (target.isOwn ? allow : no("not_available"));
export const friend: Rule = (who, target) =>
  signedIn(who, target) ?? (target.isFriend ? allow : no("not_available"));

/** Who is no member cannot tell whether the conversation exists. */
export const member: Rule = (who, target) =>
  signedIn(who, target) ?? (who.role === null ? no("not_available") : allow);
export const groupMember: Rule = (who, target) =>
  member(who, target) ?? (who.kind === "group" ? allow : no("not_available"));
export const groupOwner: Rule = (who, target) =>
  groupMember(who, target) ?? (who.role === "owner" ? allow : no("not_allowed"));

/** The owner and every admin, whatever their rights. */
export const administrator: Rule = (who, target) =>
  groupMember(who, target) ?? (outranks(who.role, "member") ? allow : no("not_allowed"));

/** The owner, and admins whom the owner gave this right. */
export const withRight =
  (right: GroupRight): Rule =>
  (who, target) =>
    groupMember(who, target) ?? (who.rights.includes(right) ? allow : no("not_allowed"));

/** What has an end: not before `until`, which may have passed, or there is nothing to wait for. */
const notBefore = (until: number | null, now: number, code: RefusalCode): Verdict =>
  until !== null && until > now ? no(code, { until: new Date(until).toISOString() }) : allow;

/** 全员禁言, by hand or by the timetable: the owner and admins go on. */
const inTurn: Rule = ({ rules, role, now }) => {
  const silence = rules && role === "member" ? groupSilence(rules, now) : null;
  if (!silence) return allow;
  return silence.until === null ? no("group_silenced") : notBefore(silence.until, now, "group_silenced");
};

/** Who is no member yet, and may knock. */
export const newcomer: Rule = (who, target) =>
  signedIn(who, target) ??
  (who.role !== null ? no("already_member") : null) ??
  (target.isBarred ? no("barred") : null) ??
  (target.isDisbanded ? no("group_disbanded") : null) ??
  (target.joinMode === "closed" ? no("group_closed") : allow);

/** An invitation link that is revoked, has expired or is used up cannot be told from one that never was. */
export const liveLink: Rule = (_who, target) => (target.isLinkAlive ? allow : no("not_available"));

/** One's own card, unless members are to be called what the admins call them. */
export const ownCardSetter: Rule = (who, target) =>
  groupMember(who, target) ??
  (who.rules?.membersEditCard === false && who.role === "member" ? no("not_allowed") : allow);

/** The owner may aim at everybody, admins with the right at those whom they outrank. */
export const overOthers =
  (right: GroupRight): Rule =>
  (who, target) =>
    withRight(right)(who, target) ??
    (target.role ? null : no("not_available")) ??
    (outranks(who.role, target.role) ? allow : no("not_allowed"));

/** Who may say something, and so who may be seen typing. */
export const speaker: Rule = (who, target) =>
  member(who, target) ??
  (who.kind === "direct" && !who.isFriend ? no("not_friends") : null) ??
  notBefore(who.silencedUntil, who.now, "silenced") ??
  inTurn(who, target) ??
  notBefore(newcomerUntil(who), who.now, "newcomer");

/** 慢速模式: who has just spoken waits a while. */
export const unhurried: Rule = (who) => {
  const until = slowUntil(who);
  if (until === null || until <= who.now) return allow;
  const seconds = Math.ceil((until - who.now) / 1_000);
  return no("slow_mode", { seconds, until: new Date(until).toISOString() });
};

/**
 * One's own message, for a while, or at any time for who leads the group; and those of whoever one outranks. Who has
 * left is outranked as a member. What is recalled stays so, however late it is asked for again.
 */
export const recaller: Rule = (who, target) =>
  member(who, target) ??
  (target.sentAt === undefined
    ? no("not_available")
    : target.isOwn
      ? ownRecaller(who, target)
      : keeper(who, target));

const ownRecaller: Rule = (who, { sentAt = 0, isRecalled }) =>
  isRecalled || outranks(who.role, "member") || who.now < sentAt + RECALL_WITHIN_MS
    ? allow
    : no("recall_too_late", { max: RECALL_WITHIN_MS / 60_000 });

/** Who keeps order over somebody: has the right for it, and outranks them. */
export const keeper: Rule = (who, target) =>
  who.rights.includes("silence") && outranks(who.role, target.role ?? "member") ? allow : no("not_allowed");

/** 精华: a message that stands, and that the actor may see. */
export const essenceSetter: Rule = (who, target) =>
  withRight("essence")(who, target) ??
  (target.sentAt === undefined || target.isRecalled ? no("not_available") : allow);
