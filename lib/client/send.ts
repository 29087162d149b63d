import { cardText, type WireSharedGroup } from "../contract/cards.ts";
import type { CommandResult } from "../contract/commands.ts";
import type { Answer, Refusal } from "../contract/refusals.ts";
import { SOMETHING_VISIBLE } from "../contract/visible.ts";
import type { WireMention, WireMessage } from "../contract/wire.ts";
import type { Connection } from "./connection/connection.ts";
import { isPassing, secondsOf } from "./connection/retry-after.ts";
import { noteHeld } from "./held.ts";
import type { Intake } from "./intake.ts";
import type { Drafts } from "./storage/drafts.ts";
import type { Pending } from "./storage/pending.ts";
import type { ClientStore } from "./store.ts";
import type { Leadership } from "./tabs/leadership.ts";
import type { Tabs } from "./tabs/tabs.ts";
import type { PendingMessage } from "./types.ts";

type Parts = {
  store: ClientStore;
  pending: Pending;
  drafts: Drafts;
  intake: Intake;
  connection: Pick<Connection, "emit" | "isReady">;
  tabs: Pick<Tabs, "tell">;
  leadership: Pick<Leadership, "isLeader" | "watch">;
  /** Takes a confirmed message the way it would have come as an event. */
  receive: (message: WireMessage) => void;
  newId: () => string;
};

/**
 * Sends what is pending, of every tab, while this one leads: one message of a conversation at a time, so that order
 * survives any failure. Without an answer the same id is sent again, as often as needed, also by the tab that leads
 * next; the server stores it once.
 */
export function createSender(parts: Parts) {
  const { store, pending, drafts, intake, connection, tabs, leadership, receive, newId } = parts;
  /** Conversations with a message on its way, or waiting until it may be sent again. */
  const busy = new Set<number>();
  const pauses = new Map<() => void, ReturnType<typeof setTimeout>>();
  const maySend = () => connection.isReady() && leadership.isLeader();

  const nextOf = (conversationId: number) =>
    pending
      .of(conversationId)
      .find(({ state, clientMessageId }) => state === "sending" && !intake.isConfirmed(clientMessageId));

  async function pump(conversationId: number): Promise<void> {
    leadership.watch();
    if (busy.has(conversationId)) return;
    busy.add(conversationId);
    try {
      let row = nextOf(conversationId);
      while (row && maySend()) {
        const waitSeconds = await deliver(row);
        if (waitSeconds > 0) await pause(waitSeconds);
        row = nextOf(conversationId);
      }
    } finally {
      busy.delete(conversationId);
    }
  }

  /** Answers how many seconds to wait before the next try. */
  async function deliver(row: PendingMessage): Promise<number> {
    const { conversationId } = row;
    const answer = (await connection.emit("message:send", inputOf(row))) as Answer<
      CommandResult<"message:send">
    > | null;
    if (!answer) return 0;
    noteHeld(store, conversationId, answer);
    if (answer.ok) {
      tabs.tell({ kind: "confirmed", message: answer.value.message });
      intake.confirm(answer.value.message);
      receive(answer.value.message);
      return 0;
    }
    if (answer.refusal.code === "in_review") {
      pending.change(row, { state: "reviewing" });
      return 0;
    }
    // Taken back on another device, before this one learned that it had arrived.
    if (answer.refusal.code === "review_withdrawn") {
      pending.remove(row);
      return 0;
    }
    // A session that has ended leaves the message where it is, for the next one.
    const mayPass = isPassing(answer.refusal) || answer.refusal.code === "not_signed_in";
    if (mayPass) return secondsOf(answer.refusal);
    refuse(row, answer.refusal);
    return 0;
  }

  function refuse(row: PendingMessage, refusal: Refusal): void {
    const failed: PendingMessage = { ...row, state: "failed", refusal };
    // The tab where it was written knows what stands in its composer.
    if (pending.isForeign(row.clientMessageId) || !takeBack(failed)) pending.change(row, failed);
  }

  /** Puts a refused text back into an empty composer, with the reason. False: it stays as a failed message. */
  function takeBack(row: PendingMessage): boolean {
    const { conversationId, body, mentions, card, refusal } = row;
    // What was shared is no text that could be mended.
    if (card) return false;
    const isFree = !store.getState().drafts[conversationId] && !row.isRetried;
    // What the server failed at may be tried again as it is; what it refused must be changed first.
    if (!isFree || !refusal || refusal.code === "internal") return false;
    pending.remove(row);
    drafts.set(conversationId, body, mentions);
    store.setState(({ refusals }) => ({ refusals: { ...refusals, [conversationId]: refusal } }));
    return true;
  }

  function pause(seconds: number): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(pauses.get(end));
        pauses.delete(end);
        resolve();
      };
      pauses.set(end, setTimeout(end, seconds * 1_000));
    });
  }

  return {
    send(conversationId: number, body: string, mentions: WireMention[] = []): void {
      if (!SOMETHING_VISIBLE.test(body) || !(conversationId in store.getState().messenger.conversations))
        return;
      drafts.set(conversationId, "");
      pending.add(conversationId, newId(), { body, mentions });
      void pump(conversationId);
    },
    share(conversationId: number, { number, name }: Pick<WireSharedGroup, "number" | "name">): void {
      if (!(conversationId in store.getState().messenger.conversations)) return;
      const card = { type: "group", number, name } as const;
      pending.add(conversationId, newId(), { body: cardText(card), card });
      void pump(conversationId);
    },
    retry(clientMessageId: string): void {
      const row = pending.find(clientMessageId);
      if (row?.state !== "failed") return;
      pending.change(row, { state: "sending", refusal: null, isRetried: true });
      void pump(row.conversationId);
    },
    /** Answers what was taken away; null: it is not there, or on its way. */
    discard(clientMessageId: string): PendingMessage | null {
      const row = pending.find(clientMessageId);
      if (row?.state !== "failed") return null;
      pending.remove(row);
      return row;
    },
    /** Another tab wrote or changed a row. */
    hear(row: PendingMessage): void {
      const isMine =
        pending.find(row.clientMessageId) !== undefined && !pending.isForeign(row.clientMessageId);
      if (isMine && row.state === "failed" && takeBack(row)) return;
      if (pending.hear(row)) void pump(row.conversationId);
    },
    /** Sends everything that waits; after connecting. */
    sendAll(): void {
      for (const id of Object.keys(store.getState().pending)) void pump(Number(id));
    },
    stop(): void {
      for (const end of [...pauses.keys()]) end();
    },
  };
}

function inputOf({ conversationId, clientMessageId, body, mentions, card }: PendingMessage) {
  const named = { conversationId, clientMessageId };
  // What it says is written by the server.
  if (card) return { ...named, share: { groupNumber: card.number } };
  return { ...named, body, ...(mentions && { mentions }) };
}

export type Sender = ReturnType<typeof createSender>;
