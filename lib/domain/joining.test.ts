import { describe, expect, test } from "vitest";
import { type Admission, readAdmission } from "../contract/group/joining.ts";
import { groupRights } from "../contract/group/rights.ts";
import { type MemberInvites, readRules } from "../contract/group/rules.ts";
import { type Applicant, entryOf, invitesAtOnce, isLinkAlive } from "./joining.ts";
import { standingOutside } from "./standing.ts";

const newGroup = readAdmission("{}");
const nobody: Applicant = { isRight: null, email: null };

describe("who asks by the number", () => {
  const ofSchool: Partial<Admission> = { emailDomains: ["school.example"] };
  const ofAnswers: Partial<Admission> = { acceptsRightAnswers: true };
  test.each([
    ["anyone", {}, {}, "in"],
    ["question", {}, { isRight: true }, "in"],
    ["question", {}, { isRight: false }, "wrong"],
    ["question", ofSchool, { isRight: false, email: "ming@school.example" }, "wrong"],
    ["approval", {}, {}, "wait"],
    ["approval", ofSchool, { email: "ming@school.example" }, "in"],
    ["approval", ofSchool, { email: "Ming@School.Example" }, "in"],
    ["approval", ofSchool, { email: "ming@evil-school.example" }, "wait"],
    ["approval", ofSchool, { email: "school.example@evil.example" }, "wait"],
    ["approval", ofSchool, {}, "wait"],
    ["approval", ofAnswers, { isRight: true }, "wait"],
    ["question_approval", {}, { isRight: true }, "wait"],
    ["question_approval", ofAnswers, { isRight: true }, "in"],
    ["question_approval", ofAnswers, { isRight: false }, "wait"],
    ["question_approval", ofSchool, { isRight: false, email: "ming@school.example" }, "in"],
  ] as const)("%s with %j: %j is answered %s", (joinMode, admission, applicant, entry) => {
    expect(entryOf(joinMode, { ...newGroup, ...admission }, { ...nobody, ...applicant })).toBe(entry);
  });
});

describe("who is invited comes in at once", () => {
  const owner = { role: "owner", rights: groupRights } as const;
  const admin = { role: "admin", rights: [] } as const;
  const member = { role: "member", rights: [] } as const;
  test.each([
    [owner, "approval", false, true],
    [admin, "approval", true, true],
    [admin, "approval", false, false],
    [member, "always", false, true],
    [member, "approval", true, false],
  ] as const)(
    "by %j, where members invite %s, admins' guests accepted: %s",
    (who, invites, accepts, isIn) => {
      const rules = { ...readRules("{}"), memberInvites: invites satisfies MemberInvites };
      const standing = { ...standingOutside(7, 0), kind: "group" as const, rules, ...who };
      expect(invitesAtOnce(standing, { ...newGroup, acceptsAdminInvites: accepts })).toBe(isIn);
    },
  );
});

test.each([
  [{}, true],
  [{ revokedAt: new Date(1) }, false],
  [{ expiresAt: new Date(1_001) }, true],
  [{ expiresAt: new Date(1_000) }, false],
  [{ maxUses: 2, used: 1 }, true],
  [{ maxUses: 2, used: 2 }, false],
])("a link %j is alive: %s", (link, isAlive) => {
  const fresh = { revokedAt: null, expiresAt: null, maxUses: null, used: 0 };
  expect(isLinkAlive({ ...fresh, ...link }, 1_000)).toBe(isAlive);
});
