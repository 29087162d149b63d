import type { EventMap, EventName } from "#lib/contract/events.ts";

/** Who an event is for. */
export type Audience = { conversation: number } | { person: number };

export type PublishedEvent = { [N in EventName]: { to: Audience; name: N; payload: EventMap[N] } }[EventName];

/** What changes in the sockets after a commit, besides events. Carried out before the events go out. */
export type SocketEffect =
  | { effect: "join"; personId: number; conversationId: number }
  | { effect: "leave"; personId: number; conversationId: number }
  | { effect: "end-session"; sessionId: string; reason: "signed_out" | "expired" }
  | { effect: "presence"; personId: number };

/** Delivers what was committed. Never throws; a lost publication is repaired by resume. */
export type Publisher = {
  publish: (events: readonly PublishedEvent[], effects: readonly SocketEffect[]) => Promise<void>;
};
