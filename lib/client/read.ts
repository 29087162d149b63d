import type { Answer } from "../contract/refusals.ts";
import { updateConversation, withRead } from "../domain/apply/conversation.ts";
import type { Connection } from "./connection/connection.ts";
import { isPassing } from "./connection/retry-after.ts";
import type { Intake } from "./intake.ts";
import type { ClientStore } from "./store.ts";

const TELL_AFTER_MS = 300;

type Parts = { store: ClientStore; intake: Intake; connection: Pick<Connection, "emit" | "isReady"> };

/** Moves my read positions: here at once, at the server a moment later, and again after connecting if that failed. */
export function createReading({ store, intake, connection }: Parts) {
  /** conversation id → the position to tell. */
  const untold = new Map<number, number>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tell(conversationId: number, seq: number): Promise<void> {
    const answer = (await connection.emit("receipt:read", { conversationId, seq })) as Answer<unknown> | null;
    const isSettled = answer !== null && (answer.ok || !isPassing(answer.refusal));
    if (isSettled && untold.get(conversationId) === seq) untold.delete(conversationId);
  }

  function tellAll(): void {
    clearTimeout(timer);
    timer = undefined;
    if (connection.isReady()) for (const [id, seq] of untold) void tell(id, seq);
  }

  return {
    /** Forward only, and never beyond what there is. */
    mark(conversationId: number, seq: number): void {
      const { messenger } = store.getState();
      const known = messenger.conversations[conversationId];
      const readSeq = Math.min(seq, known?.lastSeq ?? 0);
      if (!known || readSeq <= known.membership.readSeq) return;
      intake.take(updateConversation(messenger, conversationId, (c) => withRead(c, readSeq)));
      untold.set(conversationId, readSeq);
      timer ??= setTimeout(tellAll, TELL_AFTER_MS);
    },
    tellAll,
    stop: () => clearTimeout(timer),
  };
}
