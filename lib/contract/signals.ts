import { z } from "zod";
import { id } from "./fields.ts";
import type { WirePresences } from "./wire.ts";

/** Ephemeral, unstored, unacknowledged, up. */
export const signalInputs = {
  /** I am typing in this conversation. */
  "conversation:typing": z.object({ conversationId: id }),
  /** Tell me the presence of those members of this group whom I may see from now on; null: of no group. One at a time per socket. */
  "conversation:watch": z.object({ conversationId: id.nullable() }),
  /** Are you there? Answered at once by `connection:alive`. */
  "connection:probe": z.object({}),
};
export type SignalUpName = keyof typeof signalInputs;
export type SignalUp<N extends SignalUpName> = z.infer<(typeof signalInputs)[N]>;

/** Ephemeral, down. */
export type SignalsDown = {
  "conversation:typing": { conversationId: number; userId: number };
  /** Only the people named have changed. */
  "presence:changed": { presences: WirePresences };
  /** Presence of every member of a group whom one may see and who is not offline: the answer to watching it. */
  "presence:listed": { conversationId: number; presences: WirePresences };
  /** The answer to a probe. */
  "connection:alive": Record<string, never>;
  /** Sent once after the handshake. */
  "server:greeted": { protocol: number; personId: number; serverTime: string };
  /** The server is about to close this socket for good: do not reconnect with this session. */
  "session:ended": { reason: "signed_out" | "expired" };
  /** The server is going down: reconnect soon. */
  "server:closing": Record<string, never>;
};
export type SignalDownName = keyof SignalsDown;

/** Why a handshake was refused; `connect_error.data.code`. */
export type HandshakeRefusal = "not_signed_in" | "protocol_mismatch" | "origin_refused" | "too_many_requests";
