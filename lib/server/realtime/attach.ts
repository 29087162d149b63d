import type { Server as HttpServer } from "node:http";
import { Server as SocketServer } from "socket.io";
import { limits } from "#lib/contract/limits.ts";
import { PROTOCOL_VERSION, REALTIME_PATH } from "#lib/contract/version.ts";
import { socketDoor } from "../doors/socket.ts";
import { Lane } from "../ports/lane.ts";
import { runtime } from "../ports/runtime.ts";
import { RunningCalls } from "../running-calls.ts";
import { Admissions } from "./admissions.ts";
import { keepBudget } from "./budget.ts";
import { admitSocket, judgeRequest } from "./handshake.ts";
import { keepHouse } from "./housekeeping.ts";
import { isSlowReceiver, JoiningWebSocketServer } from "./joined-writes.ts";
import { MembershipRooms } from "./membership-rooms.ts";
import { PresenceNews } from "./presence-news.ts";
import { socketPublisher } from "./publish.ts";
import { conversationRoom, personRoom, sessionRoom } from "./rooms.ts";
import { answerProbe, isProbe, isSignal, receiveSignal } from "./signals.ts";
import { textParser } from "./text-parser.ts";
import type { RealtimeServer, RealtimeSocket } from "./types.ts";

/** The realtime server in this process. */
export type Realtime = { io: RealtimeServer; calls: RunningCalls; stopHousekeeping: () => Promise<void> };

const CONNECT_TIMEOUT_MS = 10_000;
/** Of one socket; what is more waits, so that one client cannot take every database connection. */
const CALLS_AT_A_TIME = 8;

/** Attaches the realtime server to an HTTP server: from now on what is published reaches sockets. */
export function attachRealtime(http: HttpServer): Realtime {
  const io: RealtimeServer = new SocketServer(http, {
    path: REALTIME_PATH,
    serveClient: false,
    allowRequest: judgeRequest,
    maxHttpBufferSize: limits.frameBytes,
    perMessageDeflate: false,
    wsEngine: JoiningWebSocketServer,
    parser: textParser,
    connectTimeout: CONNECT_TIMEOUT_MS,
    // Upgrades to other paths belong to somebody else (in development, to the pages' reloading).
    destroyUpgrade: false,
  });
  const calls = new RunningCalls();
  const admissions = new Admissions();
  const rooms = new MembershipRooms(io, admissions);
  const news = new PresenceNews(io, admissions);
  io.engine.on("connection", keepBudget);
  io.use((socket, next) => void admitSocket(socket, admissions).then(next));
  io.on("connection", (socket) => welcome({ io, calls, admissions, news }, socket));
  const parts = runtime();
  parts.publisher = socketPublisher({ io, admissions, rooms, news });
  parts.isRealtimeUp = () => http.listening && !calls.isClosing;
  news.start();
  return { io, calls, stopHousekeeping: keepHouse(io) };
}

type Parts = Pick<Realtime, "io" | "calls"> & { admissions: Admissions; news: PresenceNews };

function welcome({ io, calls, admissions, news }: Parts, socket: RealtimeSocket): void {
  const { actor, admission } = socket.data;
  const { presence, logger, now } = runtime();
  if (!admission) return;
  admissions.finish(admission);
  forgetHandshake(socket);
  socket.on("error" as never, (cause: unknown) => logger.debug({ err: cause }, "socket failed"));
  if (admission.isSessionEnded) {
    socket.emit("session:ended", { reason: "signed_out" });
    socket.disconnect(true);
    return;
  }
  const conversations = [...admission.conversationIds].map(conversationRoom);
  socket.join([personRoom(actor.personId), sessionRoom(actor.sessionId), ...conversations]);
  presence.socketOpened(actor.personId, admission.status);
  if (admission.isStatusStale) news.statusChosen(actor.personId);
  socket.on("disconnect", (reason, cause) => {
    presence.socketClosed(actor.personId);
    if (isSlowReceiver(cause)) logger.info({ personId: actor.personId }, "a slow receiver was dropped");
    else logger.debug({ personId: actor.personId, reason }, "socket closed");
  });
  receive({ io, calls, news }, socket);
  const serverTime = new Date(now()).toISOString();
  socket.emit("server:greeted", { protocol: PROTOCOL_VERSION, personId: actor.personId, serverTime });
}

/** What was needed to let it in: of ten thousand idle connections it would be a third of the memory. */
function forgetHandshake(socket: RealtimeSocket): void {
  socket.data.admission = null;
  Object.assign(socket.conn, { request: null });
  Object.assign(socket, { handshake: null });
}

/** Packets are taken here, before Socket.IO's own dispatch: no name a client makes up reaches a listener. */
function receive({ io, calls, news }: Omit<Parts, "admissions">, socket: RealtimeSocket): void {
  const { actor, address } = socket.data;
  const lane = new Lane(CALLS_AT_A_TIME);
  socket.use((packet) => {
    const name = String(packet[0]);
    if (isProbe(name)) return answerProbe(socket);
    const handle = () =>
      isSignal(name)
        ? receiveSignal({ io, news }, socket, name, packet[1])
        : socketDoor({ actor, address, door: "socket" }, packet, calls);
    lane
      .run(async () => (socket.connected ? handle() : undefined))
      .catch((cause: unknown) => runtime().logger.error({ err: cause }, "packet failed"));
  });
}
