import type { FilterAction } from "#lib/contract/group/filter-actions.ts";
import type { WireFilter, WireFilterHit, WireHeldMessage } from "#lib/contract/group/filter-queries.ts";

type FilterRow = {
  id: number;
  name: string;
  action: string;
  silenceSeconds: number;
  isOn: boolean;
  matchesHomophones: boolean;
  /** JSON of a string[]. */
  words: string;
};

export function presentFilter(row: FilterRow): WireFilter {
  const { id, name, silenceSeconds, isOn, matchesHomophones } = row;
  return {
    id,
    name,
    action: row.action as FilterAction,
    silenceSeconds,
    isOn,
    matchesHomophones,
    words: JSON.parse(row.words),
  };
}

type CaughtRow = {
  id: number;
  userId: number;
  filterName: string;
  body: string;
  /** JSON of a WirePlace[]. */
  places: string;
  createdAt: Date;
};

export function presentHeld(row: CaughtRow): WireHeldMessage {
  const { id, userId: senderId, filterName, body } = row;
  return { id, senderId, filterName, body, places: JSON.parse(row.places), at: row.createdAt.toISOString() };
}

export function presentHit(row: CaughtRow & { action: string; word: string }): WireFilterHit {
  return { ...presentHeld(row), action: row.action as FilterAction, word: row.word };
}
