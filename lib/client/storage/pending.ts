import type { WireSharedGroup } from "../../contract/cards.ts";
import type { WireMention } from "../../contract/wire.ts";
import { type ClientStore, without } from "../store.ts";
import type { Tabs } from "../tabs/tabs.ts";
import type { PendingMessage } from "../types.ts";
import type { Outbox } from "./outbox.ts";

type Parts = {
  store: ClientStore;
  outbox: Outbox;
  tabs: Pick<Tabs, "tell">;
  /** Milliseconds since 1970. */
  now: () => number;
};

/** What a message says, and what it shares. */
export type PendingWords = { body: string; mentions?: WireMention[]; card?: WireSharedGroup };

/**
 * The rows of messages that are not confirmed: in the store of every open tab, and in the outbox for after a reload.
 * The tab that changes a row writes it to the outbox and tells the others.
 */
export function createPending({ store, outbox, tabs, now }: Parts) {
  let latestAt = 0;
  /** Rows that other tabs wrote, and will take back themselves. */
  const foreign = new Set<string>();
  const discarded = new Set<string>();
  const of = (conversationId: number) => store.getState().pending[conversationId] ?? [];

  function set(conversationId: number, rows: PendingMessage[]): void {
    store.setState(({ pending }) => ({
      pending: rows.length > 0 ? { ...pending, [conversationId]: rows } : without(pending, conversationId),
    }));
  }

  function place(row: PendingMessage): void {
    latestAt = Math.max(latestAt, row.createdAt);
    const others = of(row.conversationId).filter((other) => !isSame(other, row));
    set(
      row.conversationId,
      [...others, row].sort((a, b) => a.createdAt - b.createdAt),
    );
  }

  function take({ conversationId, clientMessageId }: PendingMessage): void {
    discarded.add(clientMessageId);
    set(
      conversationId,
      of(conversationId).filter((row) => row.clientMessageId !== clientMessageId),
    );
  }

  /** Whether the message itself is here already. */
  function isSaid({ conversationId, clientMessageId }: PendingMessage): boolean {
    const { conversations, me } = store.getState().messenger;
    const known = conversations[conversationId];
    const isIt = (message: { senderId: number; clientMessageId: string } | null) =>
      message?.senderId === me.id && message.clientMessageId === clientMessageId;
    return known !== undefined && (isIt(known.lastMessage) || known.messages.some(isIt));
  }

  function isWelcome(row: PendingMessage): boolean {
    return !discarded.has(row.clientMessageId) && !isSaid(row);
  }

  return {
    of,
    find: (clientMessageId: string) =>
      Object.values(store.getState().pending)
        .flat()
        .find((row) => row.clientMessageId === clientMessageId),
    isForeign: (clientMessageId: string) => foreign.has(clientMessageId),
    add(conversationId: number, clientMessageId: string, said: PendingWords): void {
      const { body, mentions = [], card } = said;
      // Times order the outbox, so two messages of one millisecond need different ones.
      latestAt = Math.max(now(), latestAt + 1);
      const row: PendingMessage = {
        clientMessageId,
        conversationId,
        body,
        ...(mentions.length > 0 && { mentions }),
        ...(card && { card }),
        createdAt: latestAt,
        state: "sending",
        refusal: null,
      };
      place(row);
      tabs.tell({ kind: "pending", row });
      void outbox.put(row);
    },
    change(
      row: PendingMessage,
      change: Partial<Pick<PendingMessage, "state" | "refusal" | "isRetried">>,
    ): void {
      if (!of(row.conversationId).some((other) => isSame(other, row))) return;
      const changed = { ...row, ...change };
      place(changed);
      tabs.tell({ kind: "pending", row: changed });
      void outbox.put(changed);
    },
    remove(row: PendingMessage): void {
      take(row);
      tabs.tell({ kind: "discarded", row });
      void outbox.remove(row.clientMessageId);
    },
    /** Takes in what another tab wrote or changed. False: it is settled here already. */
    hear(row: PendingMessage): boolean {
      if (!isWelcome(row)) return false;
      if (!of(row.conversationId).some((other) => isSame(other, row))) foreign.add(row.clientMessageId);
      place(row);
      return true;
    },
    /** Another tab has taken the row away. */
    hearDiscarded: take,
    /**
     * Takes in what an earlier page, or another tab, could not send. Where its conversation is not known (any more),
     * the server is asked all the same: it may be known soon, the message may stand, or it comes back with the reason.
     */
    async load(): Promise<void> {
      for (const row of await outbox.load()) {
        if (isSaid(row)) void outbox.remove(row.clientMessageId);
        else if (isWelcome(row) && !of(row.conversationId).some((other) => isSame(other, row))) place(row);
      }
    },
  };
}

export type Pending = ReturnType<typeof createPending>;

function isSame(a: PendingMessage, b: PendingMessage): boolean {
  return a.clientMessageId === b.clientMessageId;
}
