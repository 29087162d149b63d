import type { EventMap } from "../contract/events.ts";
import type { SignalsDown } from "../contract/signals.ts";
import type { WireSnapshot } from "../contract/wire.ts";
import { createAsk } from "./connection/ask.ts";
import { createConnection } from "./connection/connection.ts";
import type { SocketSettings } from "./connection/socket.ts";
import { listenToWaking } from "./connection/wake.ts";
import { createIntake } from "./intake.ts";
import { createOpener } from "./open.ts";
import { createPresence } from "./presence.ts";
import { createReading } from "./read.ts";
import { createReceiver, isEventName } from "./receive.ts";
import { createResume } from "./resume.ts";
import { createSender } from "./send.ts";
import type { ClientStorage } from "./storage/browser-storage.ts";
import { createDrafts } from "./storage/drafts.ts";
import { newClientMessageId } from "./storage/new-id.ts";
import { createPending } from "./storage/pending.ts";
import { createClientStore } from "./store.ts";
import type { MessengerClient } from "./types.ts";
import { createTyping } from "./typing.ts";

export type MessengerOptions = {
  /** What the client starts with. */
  snapshot: WireSnapshot;
  storage: ClientStorage;
  /** Where the server is; this page's own host when left out. */
  url?: string;
  socketOptions?: SocketSettings;
  /** Milliseconds since 1970. */
  now?: () => number;
  newId?: () => string;
  /** How often everything is compared with the server although nothing seems to be missing. */
  checkEveryMs?: number;
};

/** Looking at the page again asks the server how things stand, at most this often. */
const WAKE_EVERY_MS = 10_000;

/** Puts the parts of a client together. Nothing is touched or connected before `start`. */
export function createMessenger(options: MessengerOptions): MessengerClient {
  const { snapshot, storage, url, socketOptions, now = Date.now, newId = newClientMessageId } = options;
  const store = createClientStore(snapshot);
  const intake = createIntake(store, storage.outbox);
  const pending = createPending(store, storage.outbox, now);
  const drafts = createDrafts(store, storage.drafts);
  const presence = createPresence(store);
  const connection = createConnection({ url, socketOptions, now, onDown, onReady, onState });
  const ask = createAsk(connection, now);
  const receiver = createReceiver(store, intake, () => resume.request());
  const reading = createReading({ store, intake, connection });
  const typing = createTyping(store, connection, now);
  const opener = createOpener({ store, intake, ask, connection, presence });
  const sender = createSender({
    store,
    pending,
    drafts,
    intake,
    connection,
    newId,
    receive: (message) =>
      receiver.event("message:posted", {
        conversationId: message.conversationId,
        messages: [message],
        people: [],
      }),
  });
  const resume = createResume({
    store,
    ask,
    intake,
    presence,
    receiver,
    isReady: connection.isReady,
    onDone: opener.loadOpen,
    onStuck: connection.restart,
    checkEveryMs: options.checkEveryMs,
  });
  let loaded: Promise<void> | null = null;
  let stopListening = () => {};
  let wokeAt = 0;

  function onState(state: ReturnType<typeof store.getState>["connection"]): void {
    store.setState({ connection: state });
  }

  function onReady(): void {
    wokeAt = now();
    opener.watch();
    resume.request({ isConnect: true });
    reading.tellAll();
    void loaded?.then(sender.sendAll);
  }

  function onDown(name: string, payload: unknown): void {
    if (isEventName(name)) receive(name, payload as EventMap[typeof name]);
    if (name === "conversation:typing") typing.receive(payload as SignalsDown[typeof name]);
    if (name === "presence:changed") presence.changed(payload as SignalsDown[typeof name]);
    if (name === "presence:listed") presence.listed(payload as SignalsDown[typeof name]);
  }

  function receive(name: keyof EventMap, payload: EventMap[keyof EventMap]): void {
    receiver.event(name, payload);
    if (name !== "message:posted") return;
    const { conversationId, messages } = payload as EventMap["message:posted"];
    typing.end(
      conversationId,
      messages.map(({ senderId }) => senderId),
    );
  }

  function onVisible(): void {
    connection.seen();
    if (!connection.isReady() || now() - wokeAt < WAKE_EVERY_MS) return;
    wokeAt = now();
    resume.request();
  }

  function onHide(): void {
    connection.unseen();
    drafts.save();
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: (listener) => store.subscribe(listener),
    ...ask,
    sendMessage(conversationId, body) {
      sender.send(conversationId, body);
      typing.sent(conversationId);
    },
    retryMessage: sender.retry,
    discardMessage: sender.discard,
    setDraft: drafts.set,
    openConversation: opener.open,
    loadOlder: opener.loadOlder,
    markRead: reading.mark,
    markUnread: reading.markUnread,
    noteUnseen: opener.divide,
    signalTyping: typing.tell,
    reconnectNow: connection.reconnectNow,
    start() {
      if (!loaded) {
        drafts.load();
        loaded = pending.load();
      }
      stopListening();
      stopListening = listenToWaking({ onNetwork: connection.network, onVisible, onHide });
      connection.start();
    },
    stop() {
      stopListening();
      connection.stop();
      for (const part of [receiver, resume, reading, typing, sender]) part.stop();
      drafts.save();
    },
    async forget() {
      drafts.clear();
      await storage.outbox.clear();
    },
  };
}
