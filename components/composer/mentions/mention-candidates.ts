import type { WireMember } from "#lib/contract/group/wire.ts";
import { foldName } from "#lib/domain/fold-name.ts";

/** Somebody who can be named. `name` is what everybody reads, `remark` what only I call them. */
export type Candidate = { member: WireMember; name: string; remark: string };

type Folded = { candidate: Candidate; names: string[]; number: string };
export type Candidates = { all: readonly Folded[] };

const collator = new Intl.Collator("zh-CN", { numeric: true });

/** What a member is called by in a message: the group card, else the name. Never my private remark. */
export function mentionName({ card, person }: WireMember): string {
  return card || person.name;
}

/** Everybody but me, in pinyin order, ready to be searched at every key. */
export function openCandidates(
  members: Iterable<WireMember>,
  meId: number,
  remarkOf: (personId: number) => string,
): Candidates {
  const all: Folded[] = [];
  for (const member of members) {
    const { person, card } = member;
    if (person.id === meId) continue;
    const candidate = { member, name: mentionName(member), remark: remarkOf(person.id) };
    const names = [card, person.name, candidate.remark].filter((name) => name !== "").map(foldName);
    all.push({ candidate, names, number: String(person.number) });
  }
  return { all: all.sort((a, b) => collator.compare(a.candidate.name, b.candidate.name)) };
}

/**
 * The `most` who fit best to what was typed: names that begin with it before names that hold it before numbers that
 * begin with it; within each, who spoke last comes first.
 * @param lately ids of who spoke, the last one first
 */
export function findCandidates(
  { all }: Candidates,
  typed: string,
  lately: readonly number[],
  most: number,
): Candidate[] {
  const wanted = foldName(typed);
  const turnOf = new Map(lately.map((id, turn) => [id, turn]));
  const found = all.flatMap((folded) => {
    const fit = fitOf(folded, wanted);
    return fit === null
      ? []
      : [{ folded, fit, turn: turnOf.get(folded.candidate.member.person.id) ?? lately.length }];
  });
  const sorted = found.sort((a, b) => a.fit - b.fit || a.turn - b.turn);
  return sorted.slice(0, most).map(({ folded }) => folded.candidate);
}

/** 0 is best; null: does not fit. */
function fitOf({ names, number }: Folded, wanted: string): number | null {
  if (names.some((name) => name.startsWith(wanted))) return 0;
  if (names.some((name) => name.includes(wanted))) return 1;
  return number.startsWith(wanted) ? 2 : null;
}
