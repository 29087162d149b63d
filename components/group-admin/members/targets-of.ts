import type { BulkTarget } from "#lib/domain/bulk-plan.ts";
import type { AdminMember } from "./member-filter.ts";

/** Members as a plan for many of them needs to know them. */
export function targetsOf(members: readonly AdminMember[]): BulkTarget[] {
  return members.map(({ member }) => ({ personId: member.person.id, role: member.role }));
}
