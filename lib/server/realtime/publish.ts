import type { Audience, PublishedEvent, Publisher, SocketEffect } from "../ports/publisher.ts";
import { runtime } from "../ports/runtime.ts";
import type { Admissions } from "./admissions.ts";
import { forgetEndedSessions } from "./forget-ended-sessions.ts";
import type { MembershipRooms } from "./membership-rooms.ts";
import type { PresenceNews } from "./presence-news.ts";
import { conversationRoom, personRoom, sessionRoom } from "./rooms.ts";
import type { RealtimeServer } from "./types.ts";

type Parts = { io: RealtimeServer; admissions: Admissions; rooms: MembershipRooms; news: PresenceNews };

/**
 * Delivers what was committed to the sockets of this process: first who may hear what, then what there is
 * to hear. All of it happens in one go, so nothing published later can overtake it.
 */
export function socketPublisher(parts: Parts): Publisher {
  return {
    async publish(events, effects) {
      try {
        carryOut(parts, effects);
        for (const event of events) emit(parts, event);
      } catch (cause) {
        // What was committed stays so; clients find it by resuming.
        runtime().logger.error({ err: cause }, "not published");
      }
    },
  };
}

function carryOut({ io, admissions, rooms, news }: Parts, effects: readonly SocketEffect[]): void {
  forgetEndedSessions(effects);
  const moves = effects.filter((effect) => effect.effect === "join" || effect.effect === "leave");
  rooms.apply(moves);
  const joins = moves.filter(({ effect }) => effect === "join");
  for (const [conversationId, come] of Map.groupBy(joins, (join) => join.conversationId))
    news.joined(
      conversationId,
      come.map(({ personId }) => personId),
    );
  for (const effect of effects) {
    if (effect.effect === "presence") news.statusChosen(effect.personId);
    if (effect.effect === "end-session") {
      admissions.noteSessionEnd(effect.sessionId);
      const sockets = io.in(sessionRoom(effect.sessionId));
      sockets.emit("session:ended", { reason: effect.reason });
      // A moment later, so that the socket that asked for it gets its answer.
      setImmediate(() => sockets.disconnectSockets(true));
    }
  }
}

/** Encoded once for everybody in the room. */
function emit({ io, news }: Parts, { to, name, payload }: PublishedEvent): void {
  (io.to(roomOf(to)) as { emit: (name: string, payload: unknown) => void }).emit(name, payload);
  if (!("person" in to)) return;
  if (name === "friend:added") news.tellOne(to.person, payload.friend.person.id);
  if (name === "friend:removed") news.hideFrom(to.person, payload.friendId);
}

function roomOf(to: Audience): string {
  return "person" in to ? personRoom(to.person) : conversationRoom(to.conversation);
}
