import { matches } from "#components/contacts/rows/match.ts";
import type { WireMember } from "#lib/contract/group/wire.ts";
import type { Role } from "#lib/contract/wire.ts";
import { foldName } from "#lib/domain/fold-name.ts";
import type { Spell } from "./pinyin.ts";

/** A member as the table shows them. Times in milliseconds since 1970; `lastSpokeAt` null: not since joining. */
export type AdminMember = {
  member: WireMember;
  joinedAt: number;
  lastSpokeAt: number | null;
  activeHours: number;
  silencedUntil: number | null;
  /** The invitation link they came by. */
  linkId: number | null;
};

export const sortKeys = ["name", "role", "level", "joinedAt", "lastSpokeAt"] as const;
export type SortKey = (typeof sortKeys)[number];

export type MemberFilter = {
  text: string;
  role: Role | null;
  /** Only those who have said nothing for so many days; null: all. */
  silentDays: number | null;
  isSilenced: boolean;
  /** Only those who came by this invitation link; null: all. */
  linkId: number | null;
};
export type MemberSort = { key: SortKey; isDescending: boolean };

export const everybody: MemberFilter = {
  text: "",
  role: null,
  silentDays: null,
  isSilenced: false,
  linkId: null,
};

const DAY_MS = 86_400_000;
const collator = new Intl.Collator("zh-CN", { numeric: true });
const roleRank: Record<Role, number> = { owner: 0, admin: 1, member: 2 };

const nameOf = ({ member }: AdminMember) => member.card || member.person.name;

/** By card, name, the beginning of the number and, once the dictionary is there, by pinyin and initials. */
function isFound({ member }: AdminMember, text: string, spell: Spell | null): boolean {
  const { person, card } = member;
  const names = [card, person.name].filter((name) => name !== "");
  if (matches(text, names, person.number)) return true;
  const letters = foldName(text).replaceAll(" ", "");
  if (!spell || !/^[a-z]+$/.test(letters)) return false;
  return names.some((name) => {
    const { full, initials } = spell(name);
    return full.includes(letters) || initials.includes(letters);
  });
}

/** Who has been silent for so long: since they last spoke, or since they joined. */
function isSilentFor({ joinedAt, lastSpokeAt }: AdminMember, days: number, now: number): boolean {
  return now - (lastSpokeAt ?? joinedAt) >= days * DAY_MS;
}

/** Those of the members whom a filter lets through. Pure. */
export function filterMembers(
  members: readonly AdminMember[],
  { text, role, silentDays, isSilenced, linkId }: MemberFilter,
  { spell, now }: { spell: Spell | null; now: number },
): AdminMember[] {
  return members.filter(
    (one) =>
      (role === null || one.member.role === role) &&
      (linkId === null || one.linkId === linkId) &&
      (silentDays === null || isSilentFor(one, silentDays, now)) &&
      (!isSilenced || (one.silencedUntil ?? 0) > now) &&
      isFound(one, text, spell),
  );
}

const comparers: Record<SortKey, (a: AdminMember, b: AdminMember) => number> = {
  name: () => 0,
  role: (a, b) => roleRank[a.member.role] - roleRank[b.member.role],
  level: (a, b) => a.activeHours - b.activeHours,
  joinedAt: (a, b) => a.joinedAt - b.joinedAt,
  // Who has never spoken stands before who spoke long ago.
  lastSpokeAt: (a, b) => (a.lastSpokeAt ?? 0) - (b.lastSpokeAt ?? 0),
};

/** In the order asked for; equals by name in pinyin order. Pure. */
export function sortMembers(
  members: readonly AdminMember[],
  { key, isDescending }: MemberSort,
): AdminMember[] {
  const direction = isDescending ? -1 : 1;
  const compare = comparers[key];
  const byName = (a: AdminMember, b: AdminMember) =>
    collator.compare(nameOf(a), nameOf(b)) || a.member.person.id - b.member.person.id;
  return [...members].sort((a, b) =>
    key === "name" ? direction * byName(a, b) : direction * compare(a, b) || byName(a, b),
  );
}
