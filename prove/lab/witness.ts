import type { MessengerClient, PendingMessage } from "#lib/client/types.ts";
import type { WireMessage } from "#lib/contract/wire.ts";

/** What one client has been shown, for good: a server that forgets any of it has broken its word. */
export type Witness = {
  /** By clientMessageId: every message this client ever held. */
  seen: ReadonlyMap<string, WireMessage>;
  /** clientMessageIds of its own messages that it was told are kept. */
  acked: ReadonlySet<string>;
  /** Its own messages that came back refused. */
  refused: ReadonlySet<string>;
  /** conversation id → the highest rev it has applied. */
  revs: ReadonlyMap<number, number>;
  /** Messages that changed their place, and revs that went back. */
  contradictions: () => number;
  /** How often the connection came back. */
  reconnects: () => number;
};

/** Watches a client from now on. */
export function watchClient(client: MessengerClient): Witness {
  const seen = new Map<string, WireMessage>();
  const acked = new Set<string>();
  const refused = new Set<string>();
  const revs = new Map<number, number>();
  let contradictions = 0;
  let connects = 0;
  let before = client.getState();

  function see(message: WireMessage): boolean {
    const known = seen.get(message.clientMessageId);
    if (known === message) return false;
    if (known && known.seq !== message.seq) contradictions++;
    seen.set(message.clientMessageId, message);
    return true;
  }

  function watchMessages(): void {
    const { conversations } = client.getState().messenger;
    for (const { id, messages, lastMessage, lastRev } of Object.values(conversations)) {
      if (lastMessage) see(lastMessage);
      for (let at = messages.length - 1; at >= 0; at--) {
        const message = messages[at];
        if (message && !see(message) && message !== lastMessage) break;
      }
      if (lastRev < (revs.get(id) ?? 0)) contradictions++;
      revs.set(id, Math.max(lastRev, revs.get(id) ?? 0));
    }
  }

  /** A row leaves the outbox either kept by the server or refused, with its text back in the composer. */
  function watchOutbox(): void {
    const now = client.getState();
    const rows = new Set(
      Object.values(now.pending).flatMap((list) => list.map((row) => row.clientMessageId)),
    );
    for (const list of Object.values(before.pending)) {
      for (const row of list) if (!rows.has(row.clientMessageId)) settle(row);
    }
    for (const row of Object.values(now.pending).flat())
      if (row.state === "failed") refused.add(row.clientMessageId);
  }

  function settle({ clientMessageId, conversationId, body }: PendingMessage): void {
    const isBack = client.getState().drafts[conversationId]?.text === body;
    (isBack ? refused : acked).add(clientMessageId);
  }

  client.subscribe(() => {
    const now = client.getState();
    if (now.messenger !== before.messenger) watchMessages();
    if (now.pending !== before.pending) watchOutbox();
    if (now.connection.kind === "online" && before.connection.kind !== "online") connects++;
    before = now;
  });
  watchMessages();
  return {
    seen,
    acked,
    refused,
    revs,
    contradictions: () => contradictions,
    reconnects: () => Math.max(0, connects - 1),
  };
}
