import { describe, expect, test } from "vitest";
import { type GroupRight, groupRights } from "../contract/group/rights.ts";
import { readRules } from "../contract/group/rules.ts";
import { RECALL_WITHIN_MS } from "../contract/limits.ts";
import type { RefusalCode } from "../contract/refusals.ts";
import { type Action, actions, can, judge } from "./policy.ts";
import { outranks, type Standing, standingOutside, type Target } from "./standing.ts";

const now = Date.UTC(2030, 0, 1);
const outside = standingOutside(7, now);
const inGroup = (role: Standing["role"]): Standing => ({
  ...outside,
  kind: "group",
  role,
  rights: role === "member" ? [] : groupRights,
  rules: readRules("{}"),
  joinedAt: now - 60_000,
});
const direct = (isFriend: boolean): Standing => ({ ...outside, kind: "direct", role: "member", isFriend });

/** Everybody a rule is asked about. */
const people = {
  anonymous: standingOutside(null, now),
  stranger: outside,
  friend: direct(true),
  formerFriend: direct(false),
  member: inGroup("member"),
  admin: inGroup("admin"),
  owner: inGroup("owner"),
  silenced: { ...inGroup("member"), silencedUntil: now + 60_000 },
  /** An admin from whom the owner has taken every right. */
  powerless: { ...inGroup("admin"), rights: [] },
} satisfies Record<string, Standing>;
type Who = keyof typeof people;

const yes = null;
type Row = Record<Who, RefusalCode | null>;

/** The same verdict for everybody signed in. */
const signedIn = (verdict: RefusalCode | null): Row => ({
  anonymous: "not_signed_in",
  stranger: verdict,
  friend: verdict,
  formerFriend: verdict,
  member: verdict,
  admin: verdict,
  owner: verdict,
  silenced: verdict,
  powerless: verdict,
});
/** In a group by role; who is outside, and a direct conversation, cannot tell what is there. */
const group = (verdicts: {
  member: RefusalCode | null;
  admin: RefusalCode | null;
  owner: RefusalCode | null;
  /** What goes by role and not by right is the same as for any admin. */
  powerless?: RefusalCode | null;
}) => ({
  ...signedIn("not_available"),
  powerless: verdicts.admin,
  ...verdicts,
  silenced: verdicts.member,
});
/** What the owner and admins with the right for it may do. */
const withRight = (verdict: RefusalCode | null) =>
  group({ member: "not_allowed", admin: verdict, owner: verdict, powerless: "not_allowed" });
const everyone = (verdict: RefusalCode | null): Row => ({ ...signedIn(verdict), anonymous: verdict });
const allMembers = { member: yes, admin: yes, owner: yes };
/** The same verdict for whoever is in the conversation, of either kind. */
const inside = (verdict: RefusalCode | null): Row => ({ ...signedIn(verdict), stranger: "not_available" });
const anyMember = inside(yes);
const ownerOnly = (code: RefusalCode | null) =>
  group({ member: "not_allowed", admin: "not_allowed", owner: code });
/** Whoever is owner or admin, with rights or without. */
const leading = (verdict: RefusalCode | null) => ({ admin: verdict, owner: verdict, powerless: verdict });
/** The owner and every admin, whatever their rights. */
const administrators = group({ member: "not_allowed", admin: yes, owner: yes });
const speaker: Row = { ...anyMember, formerFriend: "not_friends", silenced: "silenced" };

const table: Record<Action, [Target, Row][]> = {
  "site.setup": [
    [{ isSetupOpen: true }, everyone(yes)],
    [{ isSetupOpen: false }, everyone("setup_not_available")],
  ],
  "person.register": [
    [{ isSetupOpen: false }, everyone(yes)],
    [{ isSetupOpen: true }, everyone("setup_not_available")],
  ],
  "person.update": [[{}, signedIn(yes)]],
  "session.start": [[{}, everyone(yes)]],
  "session.end": [[{}, signedIn(yes)]],
  "snapshot.load": [[{}, signedIn(yes)]],
  "directory.find": [[{}, signedIn(yes)]],
  "friend.request": [
    [{}, signedIn(yes)],
    [{ isSelf: true }, signedIn("request_to_self")],
    [{ isFriend: true }, signedIn("already_friends")],
    [{ isKeptApart: true }, signedIn("kept_apart")],
    [{ isFriend: true, isKeptApart: true }, signedIn("already_friends")],
  ],
  "friend.answer": [
    [{ isOwn: true }, signedIn(yes)],
    [{ isOwn: false }, signedIn("not_available")],
  ],
  "friend.withdraw": [
    [{ isOwn: true }, signedIn(yes)],
    [{ isOwn: false }, signedIn("not_available")],
  ],
  "friend.remove": [
    [{ isFriend: true }, signedIn(yes)],
    [{ isFriend: false }, signedIn("not_available")],
  ],
  "friend.update": [
    [{ isFriend: true }, signedIn(yes)],
    [{ isFriend: false }, signedIn("not_available")],
  ],
  "category.create": [[{}, signedIn(yes)]],
  "category.manage": [
    [{ isOwn: true }, signedIn(yes)],
    [{ isOwn: false }, signedIn("not_available")],
  ],
  "group.create": [[{}, signedIn(yes)]],
  "group.view": [[{}, group(allMembers)]],
  "group.invite": [[{}, group(allMembers)]],
  "group.join": [
    [{ joinMode: "anyone" }, { ...signedIn("already_member"), stranger: yes }],
    [{ joinMode: "closed" }, { ...signedIn("already_member"), stranger: "group_closed" }],
    [{ joinMode: "approval" }, { ...signedIn("already_member"), stranger: "join_by_request" }],
    [
      { joinMode: "anyone", isBarred: true },
      { ...signedIn("already_member"), stranger: "barred" },
    ],
  ],
  "group.request-join": [
    [{ joinMode: "question" }, { ...signedIn("already_member"), stranger: yes }],
    [{ joinMode: "anyone" }, { ...signedIn("already_member"), stranger: yes }],
    [{ joinMode: "closed" }, { ...signedIn("already_member"), stranger: "group_closed" }],
    [
      { joinMode: "approval", isBarred: true },
      { ...signedIn("already_member"), stranger: "barred" },
    ],
  ],
  "group.withdraw-request": [
    [{ isOwn: true }, signedIn(yes)],
    [{ isOwn: false }, signedIn("not_available")],
  ],
  "group.approve": [[{}, withRight(yes)]],
  "group.manage-links": [[{}, withRight(yes)]],
  "group.open-link": [
    [{ isLinkAlive: true }, everyone(yes)],
    [{ isLinkAlive: false }, everyone("not_available")],
  ],
  "group.use-link": [
    [{ isLinkAlive: true }, { ...signedIn("already_member"), stranger: yes }],
    [
      { isLinkAlive: true, isBarred: true },
      { ...signedIn("already_member"), stranger: "barred" },
    ],
    [{ isLinkAlive: false, isBarred: true }, signedIn("not_available")],
    [{}, signedIn("not_available")],
  ],
  "group.leave": [[{}, group({ member: yes, admin: yes, owner: "owner_cannot_leave" })]],
  "group.remove-member": [
    [{ role: "member" }, withRight(yes)],
    [{ role: "admin" }, group({ member: "not_allowed", admin: "not_allowed", owner: yes })],
    [{ role: "owner" }, withRight("not_allowed")],
    [{ role: null }, withRight("not_available")],
  ],
  "group.appoint-admin": [
    [{ role: "member" }, ownerOnly(yes)],
    [{ role: "admin" }, ownerOnly("not_available")],
    [{ role: "owner" }, ownerOnly("not_available")],
    [{ role: null }, ownerOnly("not_available")],
  ],
  "group.dismiss-admin": [
    [{ role: "admin" }, ownerOnly(yes)],
    [{ role: "member" }, ownerOnly("not_available")],
    [{ role: null }, ownerOnly("not_available")],
  ],
  "group.lead": [[{}, ownerOnly(yes)]],
  "group.set-rights": [
    [{ role: "admin" }, ownerOnly(yes)],
    [{ role: "member" }, ownerOnly("not_available")],
    [{ role: "owner" }, ownerOnly("not_available")],
    [{ role: null }, ownerOnly("not_available")],
  ],
  "group.offer-ownership": [
    [{ role: "member" }, ownerOnly(yes)],
    [{ role: "admin" }, ownerOnly(yes)],
    [{ role: "owner" }, ownerOnly("not_available")],
    [{ role: null }, ownerOnly("not_available")],
    [{ role: "member", isOffered: true }, ownerOnly("already_offered")],
  ],
  "group.withdraw-ownership": [
    [{ isOffered: true }, ownerOnly(yes)],
    [{ isOffered: false }, ownerOnly("not_available")],
  ],
  "group.answer-ownership": [
    [{ isOwn: true }, group(allMembers)],
    [{ isOwn: false }, signedIn("not_available")],
  ],
  "group.disband": [[{}, ownerOnly(yes)]],
  "group.restore": [[{}, ownerOnly("not_available")]],
  "group.update": [[{}, withRight(yes)]],
  "group.set-avatar": [[{}, withRight(yes)]],
  "group.resize": [[{}, ownerOnly(yes)]],
  "group.see-log": [[{}, withRight(yes)]],
  "group.set-rules": [[{}, withRight(yes)]],
  "group.silence": [
    [{ role: "member" }, withRight(yes)],
    [{ role: "admin" }, group({ member: "not_allowed", admin: "not_allowed", owner: yes })],
    [{ role: "owner" }, withRight("not_allowed")],
    [{ role: null }, withRight("not_available")],
  ],
  "group.set-card": [
    [{ isSelf: true }, group(allMembers)],
    [{ isSelf: true, role: "owner" }, group(allMembers)],
    [{ role: "member" }, withRight(yes)],
    [{ role: "admin" }, group({ member: "not_allowed", admin: "not_allowed", owner: yes })],
    [{ role: "owner" }, withRight("not_allowed")],
    [{ role: null }, withRight("not_available")],
  ],
  "group.list-silenced": [[{}, withRight(yes)]],
  "group.list-members": [[{}, group(allMembers)]],
  "group.moderate": [[{}, withRight(yes)]],
  "group.report": [
    [{ role: "member" }, group(allMembers)],
    [{ role: "admin" }, group(allMembers)],
    [{ role: "owner" }, group({ member: "report_owner", admin: "report_owner", owner: "report_owner" })],
    [
      { role: "member", isSelf: true },
      group({ member: "report_self", admin: "report_self", owner: "report_self" }),
    ],
    [
      { role: "owner", isSelf: true },
      group({ member: "report_self", admin: "report_self", owner: "report_self" }),
    ],
    [{}, group({ member: "not_available", admin: "not_available", owner: "not_available" })],
  ],
  // An admin does not learn of reports about admins: they look like none.
  "group.close-report": [
    [{ role: "member" }, withRight(yes)],
    [
      { role: "admin" },
      group({ member: "not_allowed", admin: "not_available", owner: yes, powerless: "not_allowed" }),
    ],
    [{ role: "owner" }, withRight("not_available")],
    [{}, withRight("not_available")],
  ],
  "group.name-everyone": [[{}, administrators]],
  "group.set-title": [
    [{ role: "member" }, ownerOnly(yes)],
    [{ role: "admin" }, ownerOnly(yes)],
    [{ role: "owner", isSelf: true }, ownerOnly(yes)],
    [{ role: null }, ownerOnly("not_available")],
  ],
  "group.start-bulk": [[{}, administrators]],
  "group.stop-bulk": [
    [{ isKnown: true, isOwn: true }, administrators],
    [{ isKnown: true, isOwn: false }, group({ member: "not_allowed", admin: "not_allowed", owner: yes })],
    [{ isKnown: false }, group({ member: "not_allowed", admin: "not_available", owner: "not_available" })],
  ],
  "group.administer": [[{}, administrators]],
  "group-category.create": [[{}, signedIn(yes)]],
  "group-category.manage": [
    [{ isOwn: true }, signedIn(yes)],
    [{ isOwn: false }, signedIn("not_available")],
  ],
  "conversation.arrange": [[{}, anyMember]],
  "conversation.arrange-group": [[{}, group(allMembers)]],
  "group.announce": [[{}, withRight(yes)]],
  "group.confirm-announcement": [
    [{ isPublished: true }, group(allMembers)],
    [{ isPublished: false }, signedIn("not_available")],
  ],
  "picture.see-avatar": [
    [{ isKnown: true }, signedIn(yes)],
    [{ isKnown: true, isLinkAlive: true }, everyone(yes)],
    [{ isKnown: true, isLinkAlive: false }, signedIn(yes)],
    // Somebody else's upload that is no group's picture cannot be told from none, with a link or without.
    [{ isLinkAlive: true }, signedIn("not_available")],
    [{ isOwn: true }, signedIn(yes)],
    [{}, signedIn("not_available")],
  ],
  "picture.see-announcement": [
    [{ isKnown: true, isPublished: true }, group(allMembers)],
    [
      { isKnown: true, isPublished: false },
      { ...withRight(yes), member: "not_available", silenced: "not_available", powerless: "not_available" },
    ],
    [{}, signedIn("not_available")],
  ],
  "group.set-essence": [
    [{ sentAt: now }, withRight(yes)],
    [{ sentAt: now, isRecalled: true }, withRight("not_available")],
    [{}, withRight("not_available")],
  ],
  "group.unset-essence": [[{}, withRight(yes)]],
  "activity.see": [[{}, group(allMembers)]],
  "activity.create": [
    [{ activity: "poll" }, { ...group(allMembers), silenced: "silenced" }],
    [{ activity: "chain" }, { ...group(allMembers), silenced: "silenced" }],
    [{ activity: "checkin" }, administrators],
  ],
  // Who is silenced may vote and check in.
  "activity.take-part": [
    [{ isKnown: true, isOpen: true, activity: "poll" }, group(allMembers)],
    [{ isKnown: true, isOpen: true, activity: "checkin" }, group(allMembers)],
    [
      { isKnown: true, isOpen: true, activity: "chain" },
      { ...group(allMembers), silenced: "silenced" },
    ],
    [
      { isKnown: true, isOpen: false, activity: "chain" },
      group({ member: "activity_closed", admin: "activity_closed", owner: "activity_closed" }),
    ],
    [{ isKnown: false }, signedIn("not_available")],
  ],
  "activity.keep": [
    [{ isKnown: true, isOwn: true }, group(allMembers)],
    [{ isKnown: true, isOwn: false }, administrators],
    [{ isKnown: false }, signedIn("not_available")],
  ],
  "activity.remove": [
    [{ isKnown: true, isOwn: true }, group(allMembers)],
    [{ isKnown: true, isOwn: false, role: "member" }, withRight(yes)],
    [{ isKnown: true, isOwn: false, role: null }, withRight(yes)],
    [
      { isKnown: true, isOwn: false, role: "admin" },
      group({ member: "not_allowed", admin: "not_allowed", owner: yes }),
    ],
    [
      { isKnown: true, isOwn: false, role: "owner" },
      group({ member: "not_allowed", admin: "not_allowed", owner: "not_allowed" }),
    ],
    [{ isKnown: false, isOwn: true }, signedIn("not_available")],
  ],
  "conversation.read": [[{}, anyMember]],
  "conversation.watch": [[{}, group(allMembers)]],
  "conversation.type": [[{}, speaker]],
  "receipt.read": [[{}, anyMember]],
  "receipt.mark": [[{}, anyMember]],
  "message.send": [[{}, speaker]],
  "message.recall": [
    [{ isOwn: true, sentAt: now - RECALL_WITHIN_MS + 1 }, anyMember],
    [{ isOwn: true, sentAt: now + 5_000 }, anyMember],
    [
      { isOwn: true, sentAt: now - RECALL_WITHIN_MS },
      { ...inside("recall_too_late"), ...leading(yes) },
    ],
    [{ isOwn: true, sentAt: now - RECALL_WITHIN_MS, isRecalled: true }, anyMember],
    [
      { isOwn: false, sentAt: 0, role: "member" },
      { ...inside("not_allowed"), admin: yes, owner: yes },
    ],
    [
      { isOwn: false, sentAt: 0, role: null },
      { ...inside("not_allowed"), admin: yes, owner: yes },
    ],
    [
      { isOwn: false, sentAt: 0, role: "admin" },
      { ...inside("not_allowed"), owner: yes },
    ],
    [{ isOwn: false, sentAt: 0, role: "owner" }, inside("not_allowed")],
    [{}, inside("not_available")],
  ],
  "message.withdraw-held": [
    [{ isOwn: true }, signedIn(yes)],
    [{ isOwn: false }, signedIn("not_available")],
  ],
};

/** An admin who has just these rights. */
const deputy = (rights: readonly GroupRight[]): Standing => ({ ...inGroup("admin"), rights });

describe.each(Object.entries(table))("%s is opened by one right, if by any", (action, cases) => {
  test.each(cases)("aimed at %j", (target, { admin, powerless }) => {
    const verdict = (rights: readonly GroupRight[]) =>
      judge(action as Action, deputy(rights), target)?.code ?? null;
    const openers = groupRights.filter((right) => verdict([right]) !== powerless);
    expect(openers.length).toBe(admin === powerless ? 0 : 1);
    for (const right of groupRights) {
      expect(verdict([right])).toBe(openers.includes(right) ? admin : powerless);
      const others = groupRights.filter((one) => one !== right);
      expect(verdict(others)).toBe(openers.includes(right) ? powerless : admin);
    }
  });
});

/** What an owner may do with a member of a group that stands. */
const groupActions = {
  "group.invite": true,
  "group.remove-member": true,
  "group.appoint-admin": true,
  "group.offer-ownership": true,
  "group.disband": true,
  "group.update": true,
  "group.resize": true,
  "group.set-rules": true,
} satisfies Partial<Record<Action, true>>;

test("every action stands in the table", () => {
  expect(Object.keys(table).toSorted()).toEqual(actions.toSorted());
});

describe.each(Object.entries(table))("%s", (action, cases) => {
  test.each(cases)("aimed at %j", (target, row) => {
    const verdicts = Object.entries(people).map(([who, standing]) => [
      who,
      judge(action as Action, standing, target)?.code ?? null,
    ]);
    expect(Object.fromEntries(verdicts)).toEqual(row);
  });
});

test("can() is the same rule", () => {
  expect(can("message.send", people.member)).toBe(true);
  expect(can("message.send", people.silenced)).toBe(false);
});

test("a silence says until when, and ends by itself", () => {
  const until = now + 60_000;
  expect(judge("message.send", people.silenced)).toEqual({
    code: "silenced",
    params: { until: new Date(until).toISOString() },
  });
  expect(judge("message.send", { ...people.silenced, now: until })).toBeNull();
});

test("while the group is silenced only the owner and admins speak", () => {
  const silenced = (role: Standing["role"]) => ({
    ...inGroup(role),
    rules: { ...readRules("{}"), isSilenced: true },
  });
  expect(judge("message.send", silenced("member"))).toEqual({ code: "group_silenced" });
  expect(judge("conversation.type", silenced("member"))).toEqual({ code: "group_silenced" });
  for (const role of ["admin", "owner"] as const) expect(judge("message.send", silenced(role))).toBeNull();
});

const ruled = (role: Standing["role"], rules: object): Standing => ({
  ...inGroup(role),
  rules: readRules(JSON.stringify(rules)),
});

test("by the timetable only the owner and admins speak, and the refusal says until when", () => {
  const days = [1, 2, 3, 4, 5, 6, 7];
  const rules = { timeZone: "UTC", silenceTimes: [{ days, from: "23:00", to: "01:30" }] };
  const until = new Date(now + 90 * 60_000).toISOString();
  expect(judge("message.send", ruled("member", rules))).toEqual({
    code: "group_silenced",
    params: { until },
  });
  expect(judge("message.send", { ...ruled("member", rules), now: now + 90 * 60_000 })).toBeNull();
  for (const role of ["admin", "owner"] as const)
    expect(judge("message.send", ruled(role, rules))).toBeNull();
});

test("who has joined lately may speak a while after joining", () => {
  const until = now - 60_000 + 10 * 60_000;
  const newcomer = ruled("member", { newcomerMinutes: 10 });
  const refusal = { code: "newcomer", params: { until: new Date(until).toISOString() } };
  expect(judge("message.send", newcomer)).toEqual(refusal);
  expect(judge("conversation.type", newcomer)).toEqual(refusal);
  expect(judge("message.send", { ...newcomer, now: until })).toBeNull();
  expect(judge("message.send", ruled("admin", { newcomerMinutes: 10 }))).toBeNull();
});

test("slowly: who has spoken waits, and may be seen typing meanwhile", () => {
  const spokeAt = now - 4_500;
  const slow = { ...ruled("member", { slowSeconds: 30 }), spokeAt };
  const until = new Date(spokeAt + 30_000).toISOString();
  expect(judge("message.send", slow)).toEqual({ code: "slow_mode", params: { seconds: 26, until } });
  expect(judge("conversation.type", slow)).toBeNull();
  expect(judge("message.send", { ...slow, now: spokeAt + 30_000 })).toBeNull();
  expect(judge("message.send", { ...slow, spokeAt: null })).toBeNull();
  expect(judge("message.send", { ...ruled("owner", { slowSeconds: 30 }), spokeAt })).toBeNull();
});

test("a hidden list is for the owner and admins", () => {
  const hidden = { membersSeeList: false };
  expect(judge("group.list-members", ruled("member", hidden))).toEqual({ code: "not_allowed" });
  for (const role of ["admin", "owner"] as const)
    expect(judge("group.list-members", ruled(role, hidden))).toBeNull();
});

test("where members may not invite, the owner and admins with the right do", () => {
  const closed = (standing: Standing) => ({
    ...standing,
    rules: { ...readRules("{}"), memberInvites: "never" as const },
  });
  expect(judge("group.invite", closed(people.member))).toEqual({ code: "not_allowed" });
  expect(judge("group.invite", closed(people.powerless))).toEqual({ code: "not_allowed" });
  for (const who of ["admin", "owner"] as const)
    expect(judge("group.invite", closed(people[who]))).toBeNull();
});

test("where members begin no activities, the owner and admins do", () => {
  const kept = { membersStartActivities: false };
  for (const activity of ["poll", "chain"] as const) {
    expect(judge("activity.create", ruled("member", kept), { activity })).toEqual({ code: "not_allowed" });
    for (const role of ["admin", "owner"] as const)
      expect(judge("activity.create", ruled(role, kept), { activity })).toBeNull();
  }
});

test("while the group is silenced members vote, but neither begin a poll nor add a line", () => {
  const silenced = ruled("member", { isSilenced: true });
  const open = { isKnown: true, isOpen: true };
  expect(judge("activity.create", silenced, { activity: "poll" })).toEqual({ code: "group_silenced" });
  expect(judge("activity.take-part", silenced, { ...open, activity: "poll" })).toBeNull();
  expect(judge("activity.take-part", silenced, { ...open, activity: "chain" })).toEqual({
    code: "group_silenced",
  });
});

describe("while a group is disbanded", () => {
  const disbanded = (role: Standing["role"]) => ({ ...inGroup(role), disbandsAt: now + 1 });

  test("it can be read and left, and its owner can restore it", () => {
    const possible = (role: Standing["role"]) =>
      actions.filter((action) => can(action, disbanded(role), { role: "member", isOwn: true }));
    const reading = ["conversation.read", "conversation.watch", "group.view", "receipt.mark", "receipt.read"];
    expect(possible("member").filter((action) => action in groupActions)).toEqual([]);
    expect(possible("member")).toEqual(expect.arrayContaining([...reading, "group.leave"]));
    expect(possible("admin")).toEqual(
      expect.arrayContaining([...reading, "group.leave", "group.administer", "group.see-log"]),
    );
    expect(possible("owner")).toEqual(expect.arrayContaining([...reading, "group.restore"]));
  });

  test("who could do something else is told why it is no longer possible, who could not is told as before", () => {
    for (const action of Object.keys(groupActions) as Action[])
      expect(judge(action, disbanded("owner"), { role: "member" })).toEqual({ code: "group_disbanded" });
    expect(judge("message.send", disbanded("owner"))).toEqual({ code: "group_disbanded" });
    expect(judge("group.set-rules", disbanded("member"))).toEqual({ code: "not_allowed" });
    expect(judge("group.invite", outside)).toEqual({ code: "not_available" });
  });

  test("it is restored before its day, and not after", () => {
    expect(judge("group.restore", disbanded("owner"))).toBeNull();
    expect(judge("group.restore", disbanded("admin"))).toEqual({ code: "not_allowed" });
    expect(judge("group.restore", { ...disbanded("owner"), now: now + 1 })).toEqual({
      code: "not_available",
    });
  });
});

test("rank is strict", () => {
  expect(outranks("owner", "admin")).toBe(true);
  expect(outranks("admin", "member")).toBe(true);
  expect(outranks("owner", "owner")).toBe(false);
  expect(outranks("member", "admin")).toBe(false);
  expect(outranks("owner", null)).toBe(false);
  expect(outranks(null, "member")).toBe(false);
});
