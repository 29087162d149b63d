import { createStore, type StoreApi } from "zustand/vanilla";
import type { Presence, WirePresences, WireSnapshot } from "../contract/wire.ts";
import { stateOfSnapshot } from "../domain/apply/personal.ts";
import type { ClientState } from "./types.ts";

export type ClientStore = StoreApi<ClientState>;

/** The store of one messenger, as it stands before anything was asked of the server. */
export function createClientStore(snapshot: WireSnapshot): ClientStore {
  return createStore<ClientState>()(() => ({
    messenger: stateOfSnapshot(snapshot.personal),
    presences: presencesOf(snapshot.presences),
    typing: {},
    connection: { kind: "connecting" },
    pending: {},
    drafts: {},
    refusals: {},
    heldBy: {},
    recalledWords: {},
    serverAheadMs: 0,
    openId: null,
    historyErrors: {},
    dividerSeq: {},
    groupCards: {},
    groupNews: {},
    waitingRequests: {},
    reportNews: {},
    joinNews: 0,
    activities: {},
  }));
}

/** Presences as they are kept: by number, without those who are offline. */
export function presencesOf(wire: WirePresences): Record<number, Presence> {
  return Object.fromEntries(Object.entries(wire).filter(([, presence]) => presence !== "offline"));
}

/** A record without one key. */
export function without<T>(record: Record<number, T>, key: number): Record<number, T> {
  if (!(key in record)) return record;
  const { [key]: _, ...rest } = record;
  return rest;
}
