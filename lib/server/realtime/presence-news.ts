import type { Status, WirePresences } from "#lib/contract/wire.ts";
import { runtime } from "../ports/runtime.ts";
import { Turns } from "../ports/turns.ts";
import type { Admissions } from "./admissions.ts";
import { leadersOfHidden } from "./member-sight.ts";
import { personRoom, watchedBy, watchRoom } from "./rooms.ts";
import type { RealtimeServer } from "./types.ts";

/** Tells those who may know how somebody's presence has changed: friends, and watchers of a common group. */
export class PresenceNews {
  readonly #io: RealtimeServer;
  readonly #admissions: Admissions;
  readonly #turns = new Turns();

  constructor(io: RealtimeServer, admissions: Admissions) {
    this.#io = io;
    this.#admissions = admissions;
  }

  /** Begins to tell. */
  start(): void {
    runtime().presence.listen((personIds) => this.#attempt(() => this.#tell(personIds)));
  }

  /** A person has chosen another status; the database knows which. */
  statusChosen(personId: number): void {
    this.#admissions.noteStatus(personId);
    this.#attempt(async () => {
      const { db, presence } = runtime();
      const person = await db.userProfile.findUnique({ where: { id: personId }, select: { status: true } });
      if (person) presence.statusChosen(personId, person.status as Status);
    });
  }

  /** Tells one person of another, who is known from now on. */
  tellOne(toId: number, aboutId: number): void {
    this.#emit(personRoom(toId), { [aboutId]: runtime().presence.presenceOf(aboutId) });
  }

  /** Somebody who is no friend any more looks offline. */
  hideFrom(toId: number, aboutId: number): void {
    this.#emit(personRoom(toId), { [aboutId]: "offline" });
  }

  /** Tells who watches a group of those who have just come into it. */
  joined(conversationId: number, personIds: number[]): void {
    if (!this.#io.sockets.adapter.rooms.has(watchRoom(conversationId))) return;
    this.#attempt(async () => {
      for (const { room, personId } of await this.#watching(personIds, [conversationId]))
        this.#emit(room, { [personId]: runtime().presence.presenceOf(personId) });
    });
  }

  /** Resolves when all that is being told now, by the rules of now, is told. */
  async toldSoFar(): Promise<void> {
    (await this.#turns.take())();
  }

  /** In turns, so that an older reading never overwrites a newer one. */
  #attempt(work: () => Promise<void>): void {
    this.#turns
      .run(work)
      .catch((cause: unknown) => runtime().logger.error({ err: cause }, "presence not told"));
  }

  async #tell(personIds: number[]): Promise<void> {
    const { db, presence } = runtime();
    const about = (id: number) => ({ [id]: presence.presenceOf(id) });
    const byRoom = new Map<string, WirePresences>();
    const add = (room: string, id: number) => {
      if (this.#io.sockets.adapter.rooms.has(room)) byRoom.set(room, { ...byRoom.get(room), ...about(id) });
    };
    const friendships = await db.friendship.findMany({
      where: { personId: { in: personIds } },
      select: { personId: true, friendId: true },
    });
    for (const { personId, friendId } of friendships) add(personRoom(friendId), personId);
    for (const { room, personId } of await this.#watching(personIds, this.#watchedConversations()))
      add(room, personId);
    for (const [room, presences] of byRoom) this.#emit(room, presences);
  }

  /** Which rooms follow which of these people, because they are in one of the groups, which are watched. */
  async #watching(personIds: number[], watched: number[]): Promise<{ room: string; personId: number }[]> {
    const { db } = runtime();
    if (watched.length === 0) return [];
    const memberships = await db.membership.findMany({
      where: { userId: { in: personIds }, conversationId: { in: watched } },
      select: { userId: true, conversationId: true },
    });
    const conversationIds = [...new Set(memberships.map(({ conversationId }) => conversationId))];
    const hidden = await leadersOfHidden(db, conversationIds);
    return memberships.flatMap(({ userId: personId, conversationId }) => {
      const leaderIds = hidden.get(conversationId);
      const rooms =
        leaderIds && !leaderIds.has(personId)
          ? this.#socketsOf(conversationId, leaderIds, personId)
          : [watchRoom(conversationId)];
      return rooms.map((room) => ({ room, personId }));
    });
  }

  /** The sockets, each in a room of its own, by which a group is watched by who leads it or by oneself. */
  #socketsOf(conversationId: number, leaderIds: ReadonlySet<number>, selfId: number): string[] {
    const { rooms } = this.#io.sockets.adapter;
    const watching = rooms.get(watchRoom(conversationId));
    const sockets = [...leaderIds, selfId].flatMap((id) => [...(rooms.get(personRoom(id)) ?? [])]);
    return sockets.filter((socketId) => watching?.has(socketId));
  }

  #watchedConversations(): number[] {
    const rooms = [...this.#io.sockets.adapter.rooms.keys()];
    return rooms.map(watchedBy).filter((id) => id !== null);
  }

  #emit(room: string, presences: WirePresences): void {
    this.#io.to(room).emit("presence:changed", { presences });
  }
}
