import type { EventMap } from "../contract/events.ts";
import type { WireOwnHeld } from "../contract/group/held.ts";
import { limits } from "../contract/limits.ts";
import type { Answer, Refusal } from "../contract/refusals.ts";
import type { Ask } from "./connection/ask.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { Pending } from "./storage/pending.ts";
import type { ClientStore } from "./store.ts";
import type { PendingMessage } from "./types.ts";

type Parts = {
  store: ClientStore;
  pending: Pending;
  ask: Pick<Ask, "command" | "query">;
};

type Review = Pick<EventMap["message:reviewed"], "clientMessageId" | "isPosted">;

const refused: Refusal = { code: "review_refused" };

/** Whether the server keeps it, for an admin to decide or because one has refused it. */
const isHeld = ({ state, refusal }: PendingMessage) =>
  state === "reviewing" || (state === "failed" && refusal?.code === refused.code);

/**
 * Follows messages of mine that wait for an admin (待审核), until they stand in the conversation or never will: those
 * that this browser sent and those of my other devices alike.
 */
export function createReviews({ store, pending, ask }: Parts) {
  function settle({ clientMessageId, isPosted }: Review): void {
    const row = pending.find(clientMessageId);
    if (row?.state !== "reviewing") return;
    if (isPosted) pending.remove(row);
    // It was long ago: the words stay where they are, with what can be done about them.
    else pending.change(row, { state: "failed", refusal: refused, isRetried: true });
  }

  /** Shows what the server keeps of mine, whoever of my devices has sent it. */
  function show({ conversationId, clientMessageId, body, mentions, card, at, state }: WireOwnHeld): void {
    const known = pending.find(clientMessageId);
    if (known && state === "refused") settle({ clientMessageId, isPosted: false });
    if (known) return;
    const said = { body, ...(mentions && { mentions }), ...(card && { card }) };
    const row = { conversationId, clientMessageId, ...said, createdAt: Date.parse(at) };
    const isRefused = state === "refused";
    pending.hear({
      ...row,
      state: isRefused ? "failed" : "reviewing",
      refusal: isRefused ? refused : null,
      ...(isRefused && { isRetried: true }),
    });
  }

  /** Settles what is shown here and the server does not list any more. */
  async function settleOthers(listed: ReadonlySet<string>): Promise<void> {
    const rows = Object.values(store.getState().pending)
      .flat()
      .filter((row) => isHeld(row) && !listed.has(row.clientMessageId));
    for (let at = 0; at < rows.length; at += limits.reviews) {
      const some = rows.slice(at, at + limits.reviews);
      const clientMessageIds = some.map((row) => row.clientMessageId);
      const answer = await ask.query("message:reviews", { clientMessageIds });
      if (!answer.ok) return;
      const states = new Map(answer.value.reviews.map((review) => [review.clientMessageId, review.state]));
      for (const row of some) {
        // What the server does not know of went with its group.
        const state = states.get(row.clientMessageId) ?? "refused";
        if (state === "withdrawn" || state === "posted") pending.remove(row);
        else if (state === "refused") settle({ clientMessageId: row.clientMessageId, isPosted: false });
      }
    }
  }

  async function askOnce(): Promise<void> {
    const answer = await ask.query("message:own-held", {});
    if (!answer.ok) return;
    const { held } = answer.value;
    for (const one of held) show(one);
    await settleOthers(new Set(held.map(({ clientMessageId }) => clientMessageId)));
  }

  /** Asks about all of them; what was decided, sent or withdrawn while this page was away is caught up with. */
  const askAll = oneAtATime(askOnce);

  /** Takes one back that waits, on all devices. The answer tells whether it was let through before. */
  async function withdraw(clientMessageId: string): Promise<Answer<{ isWithdrawn: boolean }>> {
    const answer = await ask.command("message:withdraw-held", { clientMessageId });
    const row = pending.find(clientMessageId);
    if (answer.ok && answer.value.isWithdrawn && row && isHeld(row)) pending.remove(row);
    return answer;
  }

  /** One that was not let through has been put away here: my other devices need not show it either. */
  function putAway({ clientMessageId, refusal }: PendingMessage): void {
    if (refusal?.code === refused.code) void ask.command("message:withdraw-held", { clientMessageId });
  }

  return { settle, askAll, withdraw, putAway };
}
