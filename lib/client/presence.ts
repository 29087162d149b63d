import type { SignalsDown } from "../contract/signals.ts";
import type { Presence } from "../contract/wire.ts";
import { type ClientStore, presencesOf } from "./store.ts";

type Presences = Record<number, Presence>;

/** Keeps who is reachable, as the signals tell it. */
export function createPresence(store: ClientStore) {
  function set(change: (presences: Presences) => Presences): void {
    store.setState(({ presences }) => ({ presences: change(presences) }));
  }

  return {
    changed({ presences: wire }: SignalsDown["presence:changed"]): void {
      const gone = new Set(Object.keys(wire).filter((id) => wire[id] === "offline"));
      set((known) => {
        const kept = Object.entries(known).filter(([id]) => !gone.has(id));
        return { ...Object.fromEntries(kept), ...presencesOf(wire) };
      });
    },
    /** Who is a member and not in the list is offline. */
    listed({ conversationId, presences: wire }: SignalsDown["presence:listed"]): void {
      const members = store.getState().messenger.conversations[conversationId]?.members ?? {};
      set((known) => {
        const others = Object.entries(known).filter(([id]) => !(id in members));
        return { ...Object.fromEntries(others), ...presencesOf(wire) };
      });
    },
    /** No group is watched any more: only what is told of friends and of those one talks to stays true. */
    unwatch(): void {
      const { friends, conversations } = store.getState().messenger;
      const peers = new Set(Object.values(conversations).map(({ peerId }) => peerId));
      set((known) => {
        const kept = Object.entries(known).filter(([id]) => id in friends || peers.has(Number(id)));
        return kept.length === Object.keys(known).length ? known : Object.fromEntries(kept);
      });
    },
  };
}
