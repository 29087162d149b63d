import { type ClientStore, without } from "../store.ts";
import type { PendingMessage } from "../types.ts";
import type { Outbox } from "./outbox.ts";

/** The rows of messages that are not confirmed: in the store, and in the outbox for after a reload. */
export function createPending(store: ClientStore, outbox: Outbox, now: () => number) {
  let latestAt = 0;
  const of = (conversationId: number) => store.getState().pending[conversationId] ?? [];

  function set(conversationId: number, rows: PendingMessage[]): void {
    store.setState(({ pending }) => ({
      pending: rows.length > 0 ? { ...pending, [conversationId]: rows } : without(pending, conversationId),
    }));
  }

  return {
    of,
    find: (clientMessageId: string) =>
      Object.values(store.getState().pending)
        .flat()
        .find((row) => row.clientMessageId === clientMessageId),
    add(conversationId: number, clientMessageId: string, body: string): void {
      // Times order the outbox, so two messages of one millisecond need different ones.
      latestAt = Math.max(now(), latestAt + 1);
      const row: PendingMessage = {
        clientMessageId,
        conversationId,
        body,
        createdAt: latestAt,
        state: "sending",
        refusal: null,
      };
      set(conversationId, [...of(conversationId), row]);
      void outbox.put(row);
    },
    change(row: PendingMessage, change: Pick<PendingMessage, "state" | "refusal">): void {
      const changed = { ...row, ...change };
      const isSame = ({ clientMessageId }: PendingMessage) => clientMessageId === row.clientMessageId;
      if (!of(row.conversationId).some(isSame)) return;
      set(
        row.conversationId,
        of(row.conversationId).map((other) => (isSame(other) ? changed : other)),
      );
      void outbox.put(changed);
    },
    remove({ conversationId, clientMessageId }: PendingMessage): void {
      set(
        conversationId,
        of(conversationId).filter((row) => row.clientMessageId !== clientMessageId),
      );
      void outbox.remove(clientMessageId);
    },
    /** Takes in what an earlier page could not send. What belongs to a conversation that is gone goes with it. */
    async load(): Promise<void> {
      for (const row of await outbox.load()) {
        const isKnown = row.conversationId in store.getState().messenger.conversations;
        if (!isKnown) await outbox.remove(row.clientMessageId);
        else if (!of(row.conversationId).some((r) => r.clientMessageId === row.clientMessageId))
          set(
            row.conversationId,
            [...of(row.conversationId), row].sort((a, b) => a.createdAt - b.createdAt),
          );
      }
    },
  };
}

export type Pending = ReturnType<typeof createPending>;
