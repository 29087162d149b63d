import type { ClientState, MessengerClient } from "#lib/client/types.ts";
import type { Ledger } from "./ledger.ts";

/** Writes down what becomes of the pending messages of a page. */
export function watchFates(client: MessengerClient, device: number, ledger: Ledger): void {
  let before = client.getState();
  client.subscribe(() => {
    const now = client.getState();
    if (now.pending !== before.pending) settleRows(before, now, ledger);
    if (now.refusals !== before.refusals) settleReturned(before, now, device, ledger);
    before = now;
  });
}

/** A row that goes has become its message, unless its text is back in the composer. */
function settleRows(before: ClientState, now: ClientState, ledger: Ledger): void {
  const rows = Object.values(now.pending).flat();
  const left = new Set(rows.map(({ clientMessageId }) => clientMessageId));
  for (const { clientMessageId, state } of Object.values(before.pending).flat())
    if (!left.has(clientMessageId) && state === "sending") ledger.settle(clientMessageId, "acked");
  for (const { clientMessageId, state, refusal } of rows)
    ledger.settle(clientMessageId, state === "failed" ? "refused" : "pending", refusal?.code);
}

function settleReturned(before: ClientState, now: ClientState, device: number, ledger: Ledger): void {
  for (const id of Object.keys(now.refusals).map(Number)) {
    if (now.refusals[id] === before.refusals[id]) continue;
    const returned = ledger.of(device, "acked").findLast(({ body }) => body === now.drafts[id]?.text);
    if (returned) ledger.settle(returned.id, "refused", now.refusals[id]?.code);
  }
}
