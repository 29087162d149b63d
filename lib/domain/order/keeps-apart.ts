import type { GroupRules } from "../../contract/group/rules.ts";
import type { Role } from "../../contract/wire.ts";

/** One person's place in a group that two people share. */
export type SharedPlace = { role: Role | null; otherRole: Role | null; rules: GroupRules | null };

/** Whether a group does not let these two of its members become friends: neither of them leads it. */
export function keepsApart({ role, otherRole, rules }: SharedPlace): boolean {
  return rules?.membersMayAdd === false && role === "member" && otherRole === "member";
}

/** Whether two people may not become friends: they share groups that keep them apart, and none in which they may. */
export function areKeptApart(places: readonly SharedPlace[]): boolean {
  return places.length > 0 && places.every(keepsApart);
}
