import { NO_CARD, type WireSharedGroup } from "#lib/contract/cards.ts";
import type { FilterAction } from "#lib/contract/group/filter-actions.ts";
import type { WireFilter, WireFilterHit, WireHeldMessage } from "#lib/contract/group/filter-queries.ts";
import type { WireOwnHeld } from "#lib/contract/group/held.ts";
import type { WireMention } from "#lib/contract/wire.ts";

type FilterRow = {
  id: number;
  name: string;
  action: string;
  silenceSeconds: number;
  isOn: boolean;
  matchesHomophones: boolean;
  matchesNearSounds: boolean;
  /** JSON of a string[]. */
  words: string;
};

export function presentFilter(row: FilterRow): WireFilter {
  const { id, name, silenceSeconds, isOn, matchesHomophones, matchesNearSounds } = row;
  return {
    id,
    name,
    action: row.action as FilterAction,
    silenceSeconds,
    isOn,
    matchesHomophones,
    matchesNearSounds,
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

type OwnHeldRow = {
  groupId: number;
  clientMessageId: string;
  body: string;
  /** JSON of a WireMention[]. */
  mentions: string;
  card: string;
  createdAt: Date;
  state: string;
};

export function presentOwnHeld({ groupId, clientMessageId, body, state, ...row }: OwnHeldRow): WireOwnHeld {
  const mentions = JSON.parse(row.mentions) as WireMention[];
  return {
    conversationId: groupId,
    clientMessageId,
    body,
    ...(mentions.length > 0 && { mentions }),
    ...(row.card !== NO_CARD && { card: JSON.parse(row.card) as WireSharedGroup }),
    at: row.createdAt.toISOString(),
    state: state as WireOwnHeld["state"],
  };
}

export function presentHit(row: CaughtRow & { action: string; word: string }): WireFilterHit {
  return { ...presentHeld(row), action: row.action as FilterAction, word: row.word };
}
