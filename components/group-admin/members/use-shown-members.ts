"use client";

import { useEffect, useMemo, useState } from "react";
import {
  type AdminMember,
  filterMembers,
  type MemberFilter,
  type MemberSort,
  sortMembers,
} from "./member-filter.ts";
import { loadSpell, type Spell } from "./pinyin.ts";

/** The members that a filter lets through, in order. */
export function useShownMembers(
  members: readonly AdminMember[] | null,
  filter: MemberFilter,
  sort: MemberSort,
): AdminMember[] {
  const [spell, setSpell] = useState<Spell | null>(null);
  const hasLetters = /[a-z]/i.test(filter.text);
  useEffect(() => {
    if (!hasLetters) return;
    let isWanted = true;
    // Without the dictionary names are found as they are written.
    loadSpell().then(
      (loaded) => isWanted && setSpell(() => loaded),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [hasLetters]);
  const sorted = useMemo(() => sortMembers(members ?? [], sort), [members, sort]);
  return useMemo(() => filterMembers(sorted, filter, { spell, now: Date.now() }), [sorted, filter, spell]);
}
