import type { GroupRight } from "../contract/group/rights.ts";
import { RECALL_WITHIN_MS } from "../contract/limits.ts";
import type { Refusal, RefusalCode } from "../contract/refusals.ts";
import { groupSilence } from "./order/group-silence.ts";
import { newcomerUntil, slowUntil } from "./order/waits.ts";
import { outranks, type Standing, type Target } from "./standing.ts";

type Verdict = Refusal | null;
type Rule = (who: Standing, target: Target) => Verdict;

const allow: Verdict = null;
const no = (code: RefusalCode, params?: Refusal["params"]): Refusal => (params ? { code, params } : { code });

const everyone: Rule = () => allow;
const signedIn: Rule = (who) => (who.personId === null ? no("not_signed_in") : allow);
const own: Rule = (who, target) => signedIn(who, target) ?? (target.isOwn ? allow : no("not_available"));
const friend: Rule = (who, target) =>
  signedIn(who, target) ?? (target.isFriend ? allow : no("not_available"));

/** Who is no member cannot tell whether the conversation exists. */
const member: Rule = (who, target) =>
  signedIn(who, target) ?? (who.role === null ? no("not_available") : allow);
const groupMember: Rule = (who, target) =>
  member(who, target) ?? (who.kind === "group" ? allow : no("not_available"));
const groupOwner: Rule = (who, target) =>
  groupMember(who, target) ?? (who.role === "owner" ? allow : no("not_allowed"));

/** The owner and every admin, whatever their rights. */
const administrator: Rule = (who, target) =>
  groupMember(who, target) ?? (outranks(who.role, "member") ? allow : no("not_allowed"));

/** The owner, and admins whom the owner gave this right. */
const withRight =
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
const newcomer: Rule = (who, target) =>
  signedIn(who, target) ??
  (who.role !== null ? no("already_member") : null) ??
  (target.isBarred ? no("barred") : null) ??
  (target.isDisbanded ? no("group_disbanded") : null) ??
  (target.joinMode === "closed" ? no("group_closed") : allow);

/** An invitation link that is revoked, has expired or is used up cannot be told from one that never was. */
const liveLink: Rule = (_who, target) => (target.isLinkAlive ? allow : no("not_available"));

/** One's own card, unless members are to be called what the admins call them. */
const ownCardSetter: Rule = (who, target) =>
  groupMember(who, target) ??
  (who.rules?.membersEditCard === false && who.role === "member" ? no("not_allowed") : allow);

/** The owner may aim at everybody, admins with the right at those whom they outrank. */
const overOthers =
  (right: GroupRight): Rule =>
  (who, target) =>
    withRight(right)(who, target) ??
    (target.role ? null : no("not_available")) ??
    (outranks(who.role, target.role) ? allow : no("not_allowed"));

/** Who may say something, and so who may be seen typing. */
const speaker: Rule = (who, target) =>
  member(who, target) ??
  (who.kind === "direct" && !who.isFriend ? no("not_friends") : null) ??
  notBefore(who.silencedUntil, who.now, "silenced") ??
  inTurn(who, target) ??
  notBefore(newcomerUntil(who), who.now, "newcomer");

/** 慢速模式: who has just spoken waits a while. */
const unhurried: Rule = (who) => {
  const until = slowUntil(who);
  if (until === null || until <= who.now) return allow;
  const seconds = Math.ceil((until - who.now) / 1_000);
  return no("slow_mode", { seconds, until: new Date(until).toISOString() });
};

/**
 * One's own message, for a while, or at any time for who leads the group; and those of whoever one outranks. Who has
 * left is outranked as a member. What is recalled stays so, however late it is asked for again.
 */
const recaller: Rule = (who, target) =>
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
const keeper: Rule = (who, target) =>
  who.rights.includes("silence") && outranks(who.role, target.role ?? "member") ? allow : no("not_allowed");

/** 精华: a message that stands, and that the actor may see. */
const essenceSetter: Rule = (who, target) =>
  withRight("essence")(who, target) ??
  (target.sentAt === undefined || target.isRecalled ? no("not_available") : allow);

/** Every rule of the messenger, by action. A predicate answers null (yes) or the refusal. */
const policy = {
  "site.setup": (_who, target) => (target.isSetupOpen ? allow : no("setup_not_available")),
  // Before the site has its owner nobody can become anything else.
  "person.register": (_who, target) => (target.isSetupOpen ? no("setup_not_available") : allow),
  "person.update": signedIn,
  "session.start": everyone,
  "session.end": signedIn,
  "snapshot.load": signedIn,
  "directory.find": signedIn,
  "friend.request": (who, target) =>
    signedIn(who, target) ??
    (target.isSelf ? no("request_to_self") : target.isFriend ? no("already_friends") : allow) ??
    (target.isKeptApart ? no("kept_apart") : allow),
  "friend.answer": own,
  "friend.withdraw": own,
  "friend.remove": friend,
  "friend.update": friend,
  "category.create": signedIn,
  "category.manage": own,
  "group.create": signedIn,
  "group.view": groupMember,
  "group.invite": (who, target) =>
    groupMember(who, target) ??
    (who.rules?.memberInvites === "never" ? withRight("invite")(who, target) : allow),
  "group.join": (who, target) =>
    newcomer(who, target) ?? (target.joinMode === "anyone" ? allow : no("join_by_request")),
  "group.request-join": newcomer,
  "group.withdraw-request": own,
  "group.approve": withRight("approve"),
  "group.manage-links": withRight("invite"),
  "group.open-link": liveLink,
  "group.use-link": (who, target) =>
    signedIn(who, target) ??
    liveLink(who, target) ??
    newcomer(who, { isBarred: target.isBarred === true, joinMode: "anyone" }),
  "group.leave": (who, target) =>
    groupMember(who, target) ?? (who.role === "owner" ? no("owner_cannot_leave") : allow),
  "group.remove-member": overOthers("remove"),
  "group.appoint-admin": (who, target) =>
    groupOwner(who, target) ?? (target.role === "member" ? allow : no("not_available")),
  "group.dismiss-admin": (who, target) =>
    groupOwner(who, target) ?? (target.role === "admin" ? allow : no("not_available")),
  /** See who the admins are and may be. */
  "group.lead": groupOwner,
  "group.set-rights": (who, target) =>
    groupOwner(who, target) ?? (target.role === "admin" ? allow : no("not_available")),
  "group.offer-ownership": (who, target) =>
    groupOwner(who, target) ??
    (target.role && target.role !== "owner" ? null : no("not_available")) ??
    (target.isOffered ? no("already_offered") : allow),
  "group.withdraw-ownership": (who, target) =>
    groupOwner(who, target) ?? (target.isOffered ? allow : no("not_available")),
  "group.answer-ownership": (who, target) =>
    groupMember(who, target) ?? (target.isOwn ? allow : no("not_available")),
  "group.disband": groupOwner,
  "group.restore": (who, target) =>
    groupOwner(who, target) ??
    (who.disbandsAt !== null && who.now < who.disbandsAt ? allow : no("not_available")),
  "group.update": withRight("edit"),
  "group.resize": groupOwner,
  "group.see-log": withRight("log"),
  "group.set-rules": withRight("silence"),
  "group.silence": (who, target) =>
    withRight("silence")(who, target) ?? (target.role ? keeper(who, target) : no("not_available")),
  "group.list-silenced": withRight("silence"),
  "group.list-members": (who, target) =>
    groupMember(who, target) ??
    (who.rules?.membersSeeList === false && who.role === "member" ? no("not_allowed") : allow),
  // Filters, what they caught, and reports.
  "group.moderate": withRight("silence"),
  "group.report": (who, target) =>
    groupMember(who, target) ??
    (!target.role
      ? no("not_available")
      : target.isSelf
        ? no("report_self")
        : target.role === "owner"
          ? no("report_owner")
          : allow),
  "group.close-report": (who, target) =>
    withRight("silence")(who, target) ??
    (target.role ? null : no("not_available")) ??
    (outranks(who.role, target.role) ? allow : no("not_available")),
  "group.name-everyone": administrator,
  "group.set-card": (who, target) =>
    target.isSelf ? ownCardSetter(who, target) : overOthers("edit")(who, target),
  "group.set-title": (who, target) => groupOwner(who, target) ?? (target.role ? allow : no("not_available")),
  "group.start-bulk": administrator,
  // One's own, or as the owner anybody's.
  "group.stop-bulk": (who, target) =>
    administrator(who, target) ??
    (target.isKnown ? null : no("not_available")) ??
    (target.isOwn || who.role === "owner" ? allow : no("not_allowed")),
  "group.administer": administrator,
  "group-category.create": signedIn,
  "group-category.manage": own,
  "conversation.arrange": member,
  "conversation.arrange-group": groupMember,
  "group.announce": withRight("announce"),
  "group.confirm-announcement": (who, target) =>
    groupMember(who, target) ?? (target.isPublished ? allow : no("not_available")),
  "group.set-essence": essenceSetter,
  "group.unset-essence": withRight("essence"),
  "conversation.read": member,
  "conversation.watch": groupMember,
  "conversation.type": speaker,
  "receipt.read": member,
  "receipt.mark": member,
  "message.send": (who, target) => speaker(who, target) ?? unhurried(who, target),
  "message.recall": recaller,
} satisfies Record<string, Rule>;

export type Action = keyof typeof policy;
export const actions = Object.keys(policy) as Action[];

/** 解散: the history stays to be read, one may go, the owner may think better of it. All else has ended. */
const possibleWhenDisbanded: ReadonlySet<Action> = new Set<Action>([
  "group.view",
  "group.list-members",
  "group.leave",
  "group.restore",
  "group.administer",
  "group.see-log",
  "conversation.read",
  "conversation.watch",
  "conversation.arrange",
  "conversation.arrange-group",
  "receipt.read",
  "receipt.mark",
]);

/** The verdict on an action: null when allowed, the refusal with its reason otherwise. Pure. */
export function judge(action: Action, who: Standing, target: Target = {}): Refusal | null {
  const rule: Rule = policy[action];
  return rule(who, target) ?? (isPrevented(action, who) ? no("group_disbanded") : allow);
}

function isPrevented(action: Action, { disbandsAt }: Standing): boolean {
  return disbandsAt !== null && !possibleWhenDisbanded.has(action);
}

/** Whether to offer an action; the server asks the same rule. */
export function can(action: Action, who: Standing, target: Target = {}): boolean {
  return judge(action, who, target) === null;
}
