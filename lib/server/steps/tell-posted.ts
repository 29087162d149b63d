import type { WireMessage } from "#lib/contract/wire.ts";
import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { loadPeople } from "../presenting/load-conversations.ts";
import { noteSaid } from "../screening/recent.ts";

type Posted = {
  tx: Tx;
  outbox: Outbox;
  conversationId: number;
  /** In the order in which they were stored. */
  messages: WireMessage[];
};

/** Tells everybody in a conversation of messages that `postMessage` has stored. */
export async function tellPosted({ tx, outbox, conversationId, messages }: Posted): Promise<void> {
  if (messages.length === 0) return;
  const people = await loadPeople(
    tx,
    messages.map(({ senderId }) => senderId),
  );
  outbox.event({ conversation: conversationId }, "message:posted", { conversationId, messages, people });
  // They were not looked at when they were stored: slow mode and the like count them from here on.
  outbox.afterCommit(() => messages.forEach(noteSaid));
}
