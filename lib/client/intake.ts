import type { WireMessage } from "../contract/wire.ts";
import type { MessengerState } from "../domain/state.ts";
import type { Outbox } from "./storage/outbox.ts";
import type { ClientStore } from "./store.ts";
import type { ClientState, PendingMessage } from "./types.ts";

/**
 * The one place where what the server said enters the store. A message of mine takes its pending row away in the
 * same update, so that it is never on screen twice, and never missing.
 */
export function createIntake(store: ClientStore, outbox: Outbox) {
  /** Confirmed by an answer, but not yet in the state: clientMessageId → seq. */
  const confirmed = new Map<string, number>();
  let tell: (messages: readonly WireMessage[]) => void = () => {};

  /** What of the pending rows is settled by these messages, or stands in the state already. */
  function settledRows(messenger: MessengerState, messages: readonly WireMessage[]): PendingMessage[] {
    const { openId, pending } = store.getState();
    const mine = new Set(
      messages.flatMap((m) => (m.senderId === messenger.me.id ? [m.clientMessageId] : [])),
    );
    const isSettled = ({ clientMessageId, conversationId }: PendingMessage) => {
      const seq = confirmed.get(clientMessageId);
      const known = messenger.conversations[conversationId];
      // A remembered window does not show what is new yet; where nobody looks at it, nobody misses it.
      if (known && known.rememberedRev !== null && conversationId === openId) return false;
      return mine.has(clientMessageId) || (seq !== undefined && (known?.lastSeq ?? seq) >= seq);
    };
    return Object.values(pending).flat().filter(isSettled);
  }

  return {
    /** Takes a new state in; `messages` are those it brought. */
    take(messenger: MessengerState, messages: readonly WireMessage[] = []): void {
      const before = store.getState();
      const settled = settledRows(messenger, messages);
      const changes: Partial<ClientState> = {};
      if (messenger !== before.messenger) changes.messenger = messenger;
      if (settled.length > 0) changes.pending = withoutRows(before.pending, settled);
      if (before.openId !== null && !messenger.conversations[before.openId]) changes.openId = null;
      if (Object.keys(changes).length > 0) store.setState(changes);
      for (const { clientMessageId } of settled) {
        confirmed.delete(clientMessageId);
        void outbox.remove(clientMessageId);
      }
      if (messages.length > 0) tell(messages);
    },
    /** Calls the listener with the messages of every update, after it; the last one to ask is told. */
    onTaken(listener: (messages: readonly WireMessage[]) => void): void {
      tell = listener;
    },
    /** The server has answered that it stands; its row stays until the message itself is here. */
    confirm(message: WireMessage): void {
      confirmed.set(message.clientMessageId, message.seq);
      void outbox.remove(message.clientMessageId);
    },
    isConfirmed: (clientMessageId: string) => confirmed.has(clientMessageId),
  };
}

export type Intake = ReturnType<typeof createIntake>;

function withoutRows(pending: ClientState["pending"], gone: PendingMessage[]): ClientState["pending"] {
  const ids = new Set(gone.map(({ clientMessageId }) => clientMessageId));
  const rest: ClientState["pending"] = {};
  for (const [id, rows] of Object.entries(pending)) {
    const kept = rows.filter(({ clientMessageId }) => !ids.has(clientMessageId));
    if (kept.length > 0) rest[Number(id)] = kept.length === rows.length ? rows : kept;
  }
  return rest;
}
