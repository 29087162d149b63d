import { matches } from "#components/contacts/rows/match.ts";
import type { WireMember } from "#lib/contract/group/wire.ts";
import type { Presence, Role } from "#lib/contract/wire.ts";

const collator = new Intl.Collator("zh-CN", { numeric: true });
const roleRank: Record<Role, number> = { owner: 0, admin: 1, member: 2 };

/** Owner, admins, then those who are there, then by name in pinyin order; only those found by what was typed. */
export function memberRows(
  members: readonly WireMember[],
  presences: Readonly<Record<number, Presence>>,
  nameOf: (member: WireMember) => string,
  typed: string,
): WireMember[] {
  const isAway = (member: WireMember) => Number((presences[member.person.id] ?? "offline") === "offline");
  const found = members.filter((member) =>
    matches(typed, [nameOf(member), member.person.name, member.card], member.person.number),
  );
  const keys = new Map(
    found.map((member) => [
      member,
      { rank: roleRank[member.role] * 2 + isAway(member), name: nameOf(member) },
    ]),
  );
  return found.sort((a, b) => {
    const [left, right] = [keys.get(a), keys.get(b)];
    if (!left || !right) return 0;
    return left.rank - right.rank || collator.compare(left.name, right.name) || a.person.id - b.person.id;
  });
}
