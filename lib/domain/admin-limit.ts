/** Part of the members a group has room for. */
const PART = 0.1;
const AT_LEAST = 3;

/** How many admins, the owner not counted, a group may appoint. */
export function adminLimit(maxMemberNums: number): number {
  return Math.max(AT_LEAST, Math.floor(maxMemberNums * PART));
}
