import type { SignalUp } from "#lib/contract/signals.ts";
import { judge } from "#lib/domain/policy.ts";
import { loadCachedStanding, rememberedStanding } from "../facts.ts";
import { runtime } from "../ports/runtime.ts";
import type { CachedStanding } from "../ports/standings.ts";
import { conversationRoom, personRoom } from "./rooms.ts";
import type { SignalParts } from "./signals.ts";
import type { RealtimeSocket } from "./types.ts";

/** Tells the others in a conversation that somebody who may speak there, and is not invisible, is typing. */
export async function signalTyping(
  { io }: SignalParts,
  socket: RealtimeSocket,
  { conversationId }: SignalUp<"conversation:typing">,
): Promise<void> {
  const { personId } = socket.data.actor;
  const room = conversationRoom(conversationId);
  // Who is invisible would be seen by it.
  if (!socket.rooms.has(room) || runtime().presence.presenceOf(personId) === "offline") return;
  const known = await currentStanding(personId, conversationId);
  if (!known || judge("conversation.type", { ...known.standing, now: runtime().now() }) !== null) return;
  if (!socket.rooms.has(room)) return;
  io.to(room)
    .except(personRoom(personId))
    .volatile.emit("conversation:typing", { conversationId, userId: personId });
}

/** The remembered standing when the rules have not moved since, a fresh one otherwise. */
async function currentStanding(personId: number, conversationId: number): Promise<CachedStanding | null> {
  const { db, standings } = runtime();
  const known = await rememberedStanding(db, personId, conversationId);
  const head = await db.conversation.findUnique({
    where: { id: conversationId },
    select: { rulesRev: true },
  });
  if (known?.rulesRev === head?.rulesRev) return known;
  const fresh = await loadCachedStanding(db, personId, conversationId);
  if (fresh) standings.set(conversationId, personId, fresh);
  return fresh;
}
