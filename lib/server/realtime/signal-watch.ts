import type { SignalUp } from "#lib/contract/signals.ts";
import { judge } from "#lib/domain/policy.ts";
import { loadStanding } from "../facts.ts";
import { runtime } from "../ports/runtime.ts";
import { seenMemberIds } from "./member-sight.ts";
import { conversationRoom, watchedBy, watchRoom } from "./rooms.ts";
import type { SignalParts } from "./signals.ts";
import type { RealtimeSocket } from "./types.ts";

/**
 * Lets one socket follow the presence of one group's members, or of none; answered by `presence:listed`. Where the list of
 * members is hidden, of those whom one sees all the same. Nothing that was told by the rules of before comes after the
 * answer.
 */
export async function signalWatch(
  { news }: SignalParts,
  socket: RealtimeSocket,
  { conversationId }: SignalUp<"conversation:watch">,
): Promise<void> {
  const turn = ++socket.data.watchTurn;
  for (const room of socket.rooms) if (watchedBy(room) !== null) socket.leave(room);
  if (conversationId === null) return;
  await news.toldSoFar();
  const { db, presence, now } = runtime();
  const standing = await loadStanding(db, socket.data.actor.personId, conversationId, now());
  if (judge("conversation.watch", standing) !== null) return;
  // A later request counts more, and a membership that has just ended has taken the socket out of the room.
  const mayJoin = () => socket.data.watchTurn === turn && socket.rooms.has(conversationRoom(conversationId));
  if (!mayJoin()) return;
  socket.join(watchRoom(conversationId));
  const memberIds = await seenMemberIds(standing, conversationId);
  if (!mayJoin()) return;
  const presences = presence.presencesOf(memberIds);
  socket.emit("presence:listed", { conversationId, presences });
}
