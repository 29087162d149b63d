import type { GroupRight } from "../contract/group/rights.ts";
import { RECALL_WITHIN_MS } from "../contract/limits.ts";
import type { Refusal, RefusalCode } from "../contract/refusals.ts";
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

/** The owner, and admins whom the owner gave this right. */
const withRight =
  (right: GroupRight): Rule =>
  (who, target) =>
    groupMember(who, target) ?? (who.rights.includes(right) ? allow : no("not_allowed"));

/** Who may say something, and so who may be seen typing. */
const speaker: Rule = (who, target) =>
  member(who, target) ??
  (who.kind === "direct" && !who.isFriend ? no("not_friends") : null) ??
  (who.silencedUntil !== null && who.silencedUntil > who.now
    ? no("silenced", { until: new Date(who.silencedUntil).toISOString() })
    : null) ??
  (who.rules?.isSilenced && who.role === "member" ? no("group_silenced") : allow);

/** One's own message, for a while. What is recalled stays so, however late it is asked for again. */
const recaller: Rule = (who, target) =>
  member(who, target) ??
  (target.sentAt === undefined
    ? no("not_available")
    : !target.isOwn
      ? no("not_allowed")
      : target.isRecalled || who.now < target.sentAt + RECALL_WITHIN_MS
        ? allow
        : no("recall_too_late", { max: RECALL_WITHIN_MS / 60_000 }));

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
    (target.isSelf ? no("request_to_self") : target.isFriend ? no("already_friends") : allow),
  "friend.answer": own,
  "friend.withdraw": own,
  "friend.remove": friend,
  "friend.update": friend,
  "category.create": signedIn,
  "category.manage": own,
  "group.create": signedIn,
  "group.view": groupMember,
  "group.invite": groupMember,
  "group.join": (who, target) =>
    signedIn(who, target) ??
    (who.role !== null ? no("already_member") : target.joinMode === "anyone" ? allow : no("group_closed")),
  "group.leave": (who, target) =>
    groupMember(who, target) ?? (who.role === "owner" ? no("owner_cannot_leave") : allow),
  "group.remove-member": (who, target) =>
    withRight("remove")(who, target) ??
    (target.role ? null : no("not_available")) ??
    (outranks(who.role, target.role) ? allow : no("not_allowed")),
  "group.appoint-admin": (who, target) =>
    groupOwner(who, target) ?? (target.role === "member" ? allow : no("not_available")),
  "group.dismiss-admin": (who, target) =>
    groupOwner(who, target) ?? (target.role === "admin" ? allow : no("not_available")),
  "group.set-rules": withRight("silence"),
  "group.administer": (who, target) =>
    groupMember(who, target) ?? (outranks(who.role, "member") ? allow : no("not_allowed")),
  "conversation.read": member,
  "conversation.watch": groupMember,
  "conversation.type": speaker,
  "receipt.read": member,
  "receipt.mark": member,
  "message.send": speaker,
  "message.recall": recaller,
} satisfies Record<string, Rule>;

export type Action = keyof typeof policy;
export const actions = Object.keys(policy) as Action[];

/** The verdict on an action: null when allowed, the refusal with its reason otherwise. Pure. */
export function judge(action: Action, who: Standing, target: Target = {}): Refusal | null {
  const rule: Rule = policy[action];
  return rule(who, target);
}

/** Whether to offer an action; the server asks the same rule. */
export function can(action: Action, who: Standing, target: Target = {}): boolean {
  return judge(action, who, target) === null;
}
