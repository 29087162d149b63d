import type { Admission, JoinMode } from "../contract/group/joining.ts";
import type { Standing } from "./standing.ts";

/** Whether who wants to come in by the number is asked the group's question. */
export function asksQuestion(joinMode: JoinMode): boolean {
  return joinMode === "question" || joinMode === "question_approval";
}

/** What is known of somebody who asks to come in. */
export type Applicant = {
  /** Whether the answer was one of the group's; null: there is none to compare with. */
  isRight: boolean | null;
  email: string | null;
};

/**
 * What becomes of who asks by the group's number: comes in at once, waits for the admins, or has answered wrongly.
 * A group whose mode is `closed` is asked by nobody.
 */
export function entryOf(
  joinMode: JoinMode,
  admission: Admission,
  applicant: Applicant,
): "in" | "wait" | "wrong" {
  if (joinMode === "anyone") return "in";
  if (joinMode === "question") return applicant.isRight ? "in" : "wrong";
  if (isOfDomain(applicant.email, admission.emailDomains)) return "in";
  return letsGuess(joinMode, admission) && applicant.isRight ? "in" : "wait";
}

/** Whether a right answer opens the door, so that guessing must be limited. */
export function letsGuess(joinMode: JoinMode, { acceptsRightAnswers }: Admission): boolean {
  return joinMode === "question" || (joinMode === "question_approval" && acceptsRightAnswers);
}

function isOfDomain(email: string | null, domains: readonly string[]): boolean {
  const domain = email?.slice(email.lastIndexOf("@") + 1).toLowerCase();
  return domain !== undefined && domains.includes(domain);
}

/** Whether those whom this member invites come in without the admins being asked. */
export function invitesAtOnce(who: Standing, { acceptsAdminInvites }: Admission): boolean {
  if (who.rights.includes("invite") || who.rules?.memberInvites === "always") return true;
  return who.role !== "member" && acceptsAdminInvites;
}

type Link = { revokedAt: Date | null; expiresAt: Date | null; maxUses: number | null; used: number };

/** Whether an invitation link still leads in. `now` in milliseconds since 1970. */
export function isLinkAlive({ revokedAt, expiresAt, maxUses, used }: Link, now: number): boolean {
  return (
    revokedAt === null &&
    (expiresAt === null || expiresAt.getTime() > now) &&
    (maxUses === null || used < maxUses)
  );
}
