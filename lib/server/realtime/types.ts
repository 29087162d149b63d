import type { Socket, Server as SocketServer } from "socket.io";
import type { ClientToServer, ServerToClient } from "#lib/contract/socket.ts";
import type { Actor } from "../call.ts";
import type { Admission } from "./admissions.ts";

type NoEvents = Record<string, never>;

/** What each socket remembers of whose it is. */
export type SocketData = {
  actor: Actor;
  address: string;
  /** Until the socket is welcome. */
  admission: Admission | null;
  /** Counts requests to watch a group, so that only the latest one counts. */
  watchTurn: number;
};

export type RealtimeServer = SocketServer<ClientToServer, ServerToClient, NoEvents, SocketData>;
export type RealtimeSocket = Socket<ClientToServer, ServerToClient, NoEvents, SocketData>;
