import type { WireMessage } from "../contract/wire.ts";
import type { Ask } from "./connection/ask.ts";
import type { Connection } from "./connection/connection.ts";
import type { Intake } from "./intake.ts";
import type { Receiver } from "./receive.ts";
import { createReviews } from "./reviews.ts";
import { createSender } from "./send.ts";
import type { ClientStorage } from "./storage/browser-storage.ts";
import type { Drafts } from "./storage/drafts.ts";
import { createPending } from "./storage/pending.ts";
import type { ClientStore } from "./store.ts";
import { createTabHearing } from "./tabs/hear-tabs.ts";
import { createLeadership } from "./tabs/leadership.ts";

type Parts = {
  store: ClientStore;
  storage: Pick<ClientStorage, "outbox" | "tabs">;
  drafts: Drafts;
  intake: Intake;
  connection: Pick<Connection, "emit" | "isReady">;
  ask: Pick<Ask, "command" | "query">;
  receiver: Pick<Receiver, "event">;
  now: () => number;
  newId: () => string;
  /** Another tab has signed the account out. */
  onEnded: () => void;
};

/** Everything on its way out: the pending messages of all tabs, and the one tab that sends them. */
export function createOutgoing(parts: Parts) {
  const { store, storage, drafts, intake, connection, ask, receiver, now, newId, onEnded } = parts;
  const { outbox, tabs } = storage;
  const pending = createPending({ store, outbox, tabs, now });
  const leadership = createLeadership({
    tabs,
    prepare: pending.load,
    onLead: () => sender.sendAll(),
    isWaiting: () =>
      connection.isReady() &&
      Object.values(store.getState().pending).some((rows) => rows.some(({ state }) => state === "sending")),
  });
  const sender = createSender({
    store,
    pending,
    drafts,
    intake,
    connection,
    tabs,
    leadership,
    newId,
    receive,
  });
  const reviews = createReviews({ store, pending, ask });
  const hear = createTabHearing({ pending, sender, intake, receive, onEnded });
  let stopHearing = () => {};

  function receive(message: WireMessage): void {
    const { conversationId } = message;
    receiver.event("message:posted", { conversationId, messages: [message], people: [] });
  }

  function goOn(): void {
    sender.sendAll();
    if (connection.isReady()) void reviews.askAll();
  }

  return {
    send: sender.send,
    share: sender.share,
    retry: sender.retry,
    discard(clientMessageId: string): void {
      const row = sender.discard(clientMessageId);
      if (row) reviews.putAway(row);
    },
    withdraw: reviews.withdraw,
    reviewed: reviews.settle,
    /** What waits for an admin has changed, here or on another device. */
    held: () => void reviews.askAll(),
    start(): void {
      stopHearing();
      stopHearing = tabs.listen(hear);
      // Found later than the connection, and settled by another tab before this one listened: nobody else will ask.
      void pending.load().then(goOn);
    },
    /** The connection stands. */
    onReady(): void {
      leadership.seek();
      goOn();
    },
    /** The connection is gone: a tab that has one may send. */
    onLost: leadership.stepAside,
    stop(): void {
      leadership.stepAside();
      stopHearing();
      stopHearing = () => {};
      sender.stop();
    },
    /** Forgets what is unsent, and tells the other tabs that the account is signed out. */
    async forget(): Promise<void> {
      tabs.tell({ kind: "ended" });
      await outbox.clear();
    },
  };
}
