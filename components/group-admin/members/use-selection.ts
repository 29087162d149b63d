"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import type { AdminMember } from "./member-filter.ts";

export type Selection = {
  ids: ReadonlySet<number>;
  /** Of the members shown: all of them, some, none. */
  shown: "all" | "some" | "none";
  /** Takes one in or out; with `isRange` everybody between the one before and this one, as both end up. */
  toggle: (personId: number, isRange: boolean) => void;
  toggleShown: () => void;
  clear: () => void;
};

/** Who is chosen, also of those whom the filter hides at the moment; who is no member any more is not. */
export function useSelection(
  members: readonly AdminMember[] | null,
  shown: readonly AdminMember[],
): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const last = useRef<number | null>(null);
  const ids = useMemo(() => {
    const here = new Set(members?.map(({ member }) => member.person.id));
    return new Set([...chosen].filter((id) => here.has(id)));
  }, [members, chosen]);
  const shownIds = useMemo(() => shown.map(({ member }) => member.person.id), [shown]);
  const count = useMemo(() => shownIds.filter((id) => ids.has(id)).length, [shownIds, ids]);

  const toggle = useCallback(
    (personId: number, isRange: boolean) => {
      const isTaken = !ids.has(personId);
      const from = isRange && last.current !== null ? shownIds.indexOf(last.current) : -1;
      const to = shownIds.indexOf(personId);
      const touched = from === -1 ? [personId] : shownIds.slice(Math.min(from, to), Math.max(from, to) + 1);
      last.current = personId;
      setChosen(isTaken ? withAll(ids, touched) : withoutAll(ids, touched));
    },
    [ids, shownIds],
  );

  return {
    ids,
    shown: count === 0 ? "none" : count === shownIds.length ? "all" : "some",
    toggle,
    toggleShown: () =>
      setChosen(count === shownIds.length ? withoutAll(ids, shownIds) : withAll(ids, shownIds)),
    clear: () => setChosen(new Set()),
  };
}

function withAll(ids: ReadonlySet<number>, more: readonly number[]): Set<number> {
  return new Set([...ids, ...more]);
}

function withoutAll(ids: ReadonlySet<number>, fewer: readonly number[]): Set<number> {
  const gone = new Set(fewer);
  return new Set([...ids].filter((id) => !gone.has(id)));
}
