import type { ClientState, MessengerClient, PendingMessage } from "#lib/client/types.ts";
import type { Ledger } from "./ledger.ts";

/** Writes down what becomes of the pending messages of a page. */
export function watchFates(client: MessengerClient, device: number, ledger: Ledger): void {
  let before = client.getState();
  client.subscribe(() => {
    const now = client.getState();
    if (now.pending !== before.pending) settleRows(before, now, device, ledger);
    if (now.refusals !== before.refusals) settleReturned(before, now, ledger);
    before = now;
  });
}

/**
 * Every tab shows the rows of all; each one answers for its own. A row that goes has become its message, unless its
 * text is back in a composer.
 */
function settleRows(before: ClientState, now: ClientState, device: number, ledger: Ledger): void {
  const rows = Object.values(now.pending).flat();
  const left = new Set(rows.map(({ clientMessageId }) => clientMessageId));
  const isMine = ({ clientMessageId }: PendingMessage) => ledger.isOf(device, clientMessageId);
  for (const { clientMessageId, state } of Object.values(before.pending).flat().filter(isMine))
    if (!left.has(clientMessageId) && state === "sending") ledger.settle(clientMessageId, "acked");
  for (const { clientMessageId, state, refusal } of rows.filter(isMine))
    ledger.settle(clientMessageId, state === "failed" ? "refused" : "pending", refusal?.code);
}

/** What is back in a composer, of whichever tab, has no row any more, and will not be tried again by itself. */
function settleReturned(before: ClientState, now: ClientState, ledger: Ledger): void {
  for (const id of Object.keys(now.refusals).map(Number)) {
    const refusal = now.refusals[id];
    if (refusal && refusal !== before.refusals[id]) ledger.giveBack(now.drafts[id]?.text ?? "", refusal.code);
  }
}
