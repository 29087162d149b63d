import type { ActivityKind } from "../contract/group/activities.ts";
import type { JoinMode } from "../contract/group/joining.ts";
import type { GroupRight } from "../contract/group/rights.ts";
import type { GroupRules } from "../contract/group/rules.ts";
import type { ConversationKind, Role } from "../contract/wire.ts";

/**
 * Where the actor stands at one moment: the only input of a rule besides facts about the target.
 * Outside a conversation `kind` and `role` are null. Times are milliseconds since 1970.
 */
export type Standing = {
  personId: number | null;
  kind: ConversationKind | null;
  /** null: not a member. In a direct conversation both sides are members. */
  role: Role | null;
  /** What the person may do as the group's owner or admin; empty for everybody else. */
  rights: readonly GroupRight[];
  /** What holds for everybody in the group; null outside of groups. */
  rules: GroupRules | null;
  /** In a direct conversation: the two are friends. */
  isFriend: boolean;
  silencedUntil: number | null;
  /** When the person became a member; null outside of a conversation. */
  joinedAt: number | null;
  /** When the person last said something in the conversation, where the rules ask for that and it is known. */
  spokeAt?: number | null;
  /** The group is disbanded, and will be deleted then; null: it stands. */
  disbandsAt: number | null;
  now: number;
};

/** Facts about what an action is aimed at; each action reads the few it needs. */
export type Target = {
  isSelf?: boolean;
  isFriend?: boolean;
  /** What is named exists and is the actor's: a friend category, a request to or from them, an offer, their message. */
  isOwn?: boolean;
  /** There is such a thing in this group. */
  isKnown?: boolean;
  role?: Role | null;
  /** A friend to be, whom the groups that the two share keep apart from the actor. */
  isKeptApart?: boolean;
  /** When the message named was sent, in milliseconds since 1970; missing: there is none that the actor may see. */
  sentAt?: number;
  isRecalled?: boolean;
  /** The announcement named, or that the picture named is part of, is in the group and published. */
  isPublished?: boolean;
  /** The kind of the activity named, or to be begun. */
  activity?: ActivityKind;
  /** It has not ended. */
  isOpen?: boolean;
  joinMode?: JoinMode;
  /** The person was removed from the group for good. */
  isBarred?: boolean;
  /** The invitation link can be used. */
  isLinkAlive?: boolean;
  /** The group one wants to join has ended. */
  isDisbanded?: boolean;
  /** The owner has asked somebody to take the group over, and waits for the answer. */
  isOffered?: boolean;
  isSetupOpen?: boolean;
};

/** The standing of somebody signed in, outside any conversation. */
export function standingOutside(personId: number | null, now: number): Standing {
  const nowhere = { kind: null, role: null, rights: [], rules: null, isFriend: false };
  return { personId, ...nowhere, silencedUntil: null, joinedAt: null, disbandsAt: null, now };
}

const rank: Record<Role, number> = { owner: 2, admin: 1, member: 0 };

/** Strict: nobody outranks an equal, nobody outranks themselves. */
export function outranks(actor: Role | null, other: Role | null | undefined): boolean {
  return actor !== null && other !== null && other !== undefined && rank[actor] > rank[other];
}
