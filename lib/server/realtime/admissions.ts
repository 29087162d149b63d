import type { Status } from "#lib/contract/wire.ts";
import type { Actor } from "../call.ts";
import { runtime } from "../ports/runtime.ts";

/**
 * A socket on its way in. What is read from the database takes a moment; whatever is committed in that moment
 * is noted here and counts more than what was read.
 */
export type Admission = {
  actor: Actor;
  status: Status;
  conversationIds: Set<number>;
  /** Latest change of membership by conversation, since the reading began. */
  moves: Map<number, boolean>;
  isSessionEnded: boolean;
  isStatusStale: boolean;
  /** Stops waiting for the connection's end. */
  settle: () => void;
};

type Connection = {
  once: (event: "close", listener: () => void) => unknown;
  off: (event: "close", listener: () => void) => unknown;
};

/** Asked at once: a row with the status, and one for each conversation. */
const PERSON = `SELECT "status", NULL FROM "UserProfile" WHERE "id" = $1
  UNION ALL SELECT NULL, "conversationId" FROM "Membership" WHERE "userId" = $1`;
type PersonRow = [status: Status | null, conversationId: number | null];

/** The sockets on their way in. */
export class Admissions {
  readonly #open = new Set<Admission>();

  /** Begins to admit a socket; changes are noted from now on, until it is finished or its connection ends. */
  begin(actor: Actor, connection: Connection): Admission {
    const leave = () => this.finish(admission);
    const admission: Admission = {
      actor,
      status: "online",
      conversationIds: new Set(),
      moves: new Map(),
      isSessionEnded: false,
      isStatusStale: false,
      settle: () => connection.off("close", leave),
    };
    connection.once("close", leave);
    this.#open.add(admission);
    return admission;
  }

  /** Reads what the socket needs: the chosen status and the conversations of the person. */
  async load(admission: Admission): Promise<void> {
    const { direct } = runtime().db;
    const { personId } = admission.actor;
    const rows = await direct.readLists<PersonRow>(PERSON, [personId]);
    const [status] = rows.flatMap(([status]) => status ?? []);
    if (status) admission.status = status;
    else admission.isSessionEnded = true;
    admission.conversationIds = new Set(rows.flatMap(([, conversationId]) => conversationId ?? []));
  }

  /** Ends the admission, and brings its conversations up to this moment. */
  finish(admission: Admission): void {
    this.#open.delete(admission);
    admission.settle();
    for (const [conversationId, isMember] of admission.moves) {
      if (isMember) admission.conversationIds.add(conversationId);
      else admission.conversationIds.delete(conversationId);
    }
  }

  noteMove(personId: number, conversationId: number, isMember: boolean): void {
    for (const admission of this.#of(personId)) admission.moves.set(conversationId, isMember);
  }

  noteStatus(personId: number): void {
    for (const admission of this.#of(personId)) admission.isStatusStale = true;
  }

  noteSessionEnd(sessionId: string): void {
    for (const admission of this.#open) {
      if (admission.actor.sessionId === sessionId) admission.isSessionEnded = true;
    }
  }

  #of(personId: number): Admission[] {
    return [...this.#open].filter((admission) => admission.actor.personId === personId);
  }
}
