import type { SignalsDown } from "../contract/signals.ts";
import type { Presence, WirePresences } from "../contract/wire.ts";
import { type ClientStore, presencesOf } from "./store.ts";

type Presences = Record<number, Presence>;

/** Keeps who is reachable, as readings and signals tell it. */
export function createPresence(store: ClientStore) {
  /** What signals told while a reading was on its way: it may be older than they are. */
  let toldMeanwhile: WirePresences = {};

  /** Friends, whose presence is always told; others only while their group is watched. */
  function isAlwaysTold(): (id: number) => boolean {
    const { friends } = store.getState().messenger;
    return (id) => id in friends;
  }

  function change(wire: WirePresences, isKept: (id: number) => boolean): void {
    store.setState(({ presences }) => {
      const kept = Object.entries(presences).filter(([id]) => isKept(Number(id)));
      return { presences: { ...(Object.fromEntries(kept) as Presences), ...presencesOf(wire) } };
    });
  }

  return {
    /** Who of the friends is reachable is going to be asked for. */
    expectList(): void {
      toldMeanwhile = {};
    },
    /** Takes the presences of friends, who are always told. */
    listedFriends(wire: WirePresences): void {
      const isTold = isAlwaysTold();
      change({ ...wire, ...toldMeanwhile }, (id) => !isTold(id));
    },
    changed({ presences: wire }: SignalsDown["presence:changed"]): void {
      toldMeanwhile = { ...toldMeanwhile, ...wire };
      change(wire, (id) => !(id in wire));
    },
    /** Who is a member and not in the list is offline; of others only friends are known, whatever was told before it. */
    listed({ conversationId, presences: wire }: SignalsDown["presence:listed"]): void {
      const members = store.getState().messenger.conversations[conversationId]?.members ?? {};
      const isTold = isAlwaysTold();
      change(wire, (id) => isTold(id) && !(id in members));
    },
    /** No group is watched any more, so what is known of others will not stay true. */
    unwatch: () => change({}, isAlwaysTold()),
  };
}

export type PresenceKeeper = ReturnType<typeof createPresence>;
