import type { BulkAct, BulkKind, BulkLeft } from "../contract/group/bulk.ts";
import type { Role } from "../contract/wire.ts";
import { type Action, judge } from "./policy.ts";
import type { Standing } from "./standing.ts";

/** A member as far as a plan needs to know them. */
export type BulkTarget = { personId: number; role: Role | null };

/** To whom an act will be done, in the order given, and to whom it will not. */
export type BulkPlan = { personIds: number[]; left: BulkLeft[] };

/** What each kind asks the rules for, one member after the other. */
export const bulkActions: Record<BulkKind, Action> = {
  remove: "group.remove-member",
  "set-card": "group.set-card",
  silence: "group.silence",
  unsilence: "group.silence",
  appoint: "group.appoint-admin",
  dismiss: "group.dismiss-admin",
};

/** Asks the rules about every member whom an act is aimed at. Pure. */
export function planBulk(
  standing: Standing,
  act: Pick<BulkAct, "kind">,
  targets: readonly BulkTarget[],
): BulkPlan {
  const plan: BulkPlan = { personIds: [], left: [] };
  for (const { personId, role } of targets) {
    const isSelf = personId === standing.personId;
    const refusal = judge(bulkActions[act.kind], standing, { role, isSelf });
    if (refusal) plan.left.push({ personId, code: refusal.code });
    else plan.personIds.push(personId);
  }
  return plan;
}
