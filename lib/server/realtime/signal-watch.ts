import type { SignalUp } from "#lib/contract/signals.ts";
import { judge } from "#lib/domain/policy.ts";
import { loadStanding } from "../facts.ts";
import { runtime } from "../ports/runtime.ts";
import { conversationRoom, watchedBy, watchRoom } from "./rooms.ts";
import type { RealtimeServer, RealtimeSocket } from "./types.ts";

/** Lets one socket follow the presence of one group's members, or of none; answered by `presence:listed`. */
export async function signalWatch(
  _io: RealtimeServer,
  socket: RealtimeSocket,
  { conversationId }: SignalUp<"conversation:watch">,
): Promise<void> {
  const turn = ++socket.data.watchTurn;
  for (const room of socket.rooms) if (watchedBy(room) !== null) socket.leave(room);
  if (conversationId === null) return;
  const { db, presence, now } = runtime();
  const standing = await loadStanding(db, socket.data.actor.personId, conversationId, now());
  if (judge("conversation.watch", standing) !== null) return;
  // A later request counts more, and a membership that has just ended has taken the socket out of the room.
  const mayJoin = () => socket.data.watchTurn === turn && socket.rooms.has(conversationRoom(conversationId));
  if (!mayJoin()) return;
  socket.join(watchRoom(conversationId));
  const memberIds = await readMemberIds(conversationId);
  if (!mayJoin()) return;
  const presences = presence.presencesOf(memberIds);
  socket.emit("presence:listed", { conversationId, presences });
}

async function readMemberIds(conversationId: number): Promise<number[]> {
  const { db, recentReads } = runtime();
  const head = await db.conversation.findUnique({
    where: { id: conversationId },
    select: { rulesRev: true },
  });
  return recentReads.load(`member-ids:${conversationId}:${head?.rulesRev}`, async () => {
    const rows = await db.membership.findMany({ where: { conversationId }, select: { userId: true } });
    return rows.map(({ userId }) => userId);
  });
}
