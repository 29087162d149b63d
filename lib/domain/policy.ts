import type { Refusal } from "../contract/refusals.ts";
import {
  activityKeeper,
  activityRemover,
  activityStarter,
  participant,
} from "./activities/activity-rules.ts";
import {
  administrator,
  allow,
  essenceSetter,
  everyone,
  friend,
  groupMember,
  groupOwner,
  keeper,
  liveLink,
  member,
  newcomer,
  no,
  overOthers,
  own,
  ownCardSetter,
  type Rule,
  recaller,
  signedIn,
  speaker,
  unhurried,
  withRight,
} from "./policy-rules.ts";
import { outranks, type Standing, type Target } from "./standing.ts";

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
  "group.set-avatar": withRight("edit"),
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
  // How a group looks is for everybody who may find it, and for who is invited to it.
  "picture.see-avatar": (who, target) =>
    target.isKnown && target.isLinkAlive
      ? allow
      : (signedIn(who, target) ?? (target.isKnown || target.isOwn ? allow : no("not_available"))),
  "picture.see-announcement": (who, target) =>
    groupMember(who, target) ??
    (target.isPublished || (target.isKnown && who.rights.includes("announce")) ? allow : no("not_available")),
  "group.set-essence": essenceSetter,
  "group.unset-essence": withRight("essence"),
  "activity.see": groupMember,
  "activity.create": activityStarter,
  "activity.take-part": participant,
  // End it, remind of it, see who is missing, show it to a room.
  "activity.keep": activityKeeper,
  "activity.remove": activityRemover,
  "conversation.read": member,
  "conversation.watch": groupMember,
  "conversation.type": speaker,
  "receipt.read": member,
  "receipt.mark": member,
  "message.send": (who, target) => speaker(who, target) ?? unhurried(who, target),
  "message.recall": recaller,
  "message.withdraw-held": own,
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
  "activity.see",
  "picture.see-announcement",
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
