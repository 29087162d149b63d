import type { SocketEffect } from "../ports/publisher.ts";
import { runtime } from "../ports/runtime.ts";
import { Turns } from "../ports/turns.ts";
import type { Admissions } from "./admissions.ts";
import { conversationRoom, personRoom, watchRoom } from "./rooms.ts";
import type { RealtimeServer } from "./types.ts";

type Move = Extract<SocketEffect, { effect: "join" | "leave" }>;

/**
 * Keeps each person's sockets in the rooms of exactly that person's conversations. A change takes effect at
 * once, before its events go out; then it is compared with the database, in case two changes of the same
 * membership were announced in the wrong order.
 */
export class MembershipRooms {
  readonly #io: RealtimeServer;
  readonly #admissions: Admissions;
  readonly #turns = new Turns();

  constructor(io: RealtimeServer, admissions: Admissions) {
    this.#io = io;
    this.#admissions = admissions;
  }

  /** Carries out committed changes of membership. */
  apply(moves: readonly Move[]): void {
    if (moves.length === 0) return;
    for (const { effect, personId, conversationId } of moves)
      this.#set(personId, conversationId, effect === "join");
    this.#turns
      .run(() => this.#compare(moves))
      .catch((cause: unknown) => runtime().logger.error({ err: cause }, "rooms not compared"));
  }

  async #compare(moves: readonly Move[]): Promise<void> {
    const rows = await runtime().db.membership.findMany({
      where: { OR: moves.map(({ personId, conversationId }) => ({ userId: personId, conversationId })) },
      select: { userId: true, conversationId: true },
    });
    const current = new Set(rows.map(({ userId, conversationId }) => `${userId}:${conversationId}`));
    for (const { effect, personId, conversationId } of moves) {
      const isMember = current.has(`${personId}:${conversationId}`);
      if (isMember !== (effect === "join")) this.#set(personId, conversationId, isMember);
    }
  }

  #set(personId: number, conversationId: number, isMember: boolean): void {
    this.#admissions.noteMove(personId, conversationId, isMember);
    const sockets = this.#io.in(personRoom(personId));
    if (isMember) sockets.socketsJoin(conversationRoom(conversationId));
    else sockets.socketsLeave([conversationRoom(conversationId), watchRoom(conversationId)]);
  }
}
