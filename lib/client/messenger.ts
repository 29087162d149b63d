import type { NewsEvents } from "../contract/events.ts";
import type { SignalsDown } from "../contract/signals.ts";
import type { WireSnapshot } from "../contract/wire.ts";
import { createActivities } from "./activities/activities.ts";
import { createBehindWriting } from "./behind-writing.ts";
import { createAsk } from "./connection/ask.ts";
import { createConnection } from "./connection/connection.ts";
import type { SocketSettings } from "./connection/socket.ts";
import { listenToWaking } from "./connection/wake.ts";
import { createDown } from "./down.ts";
import { createGroupCards } from "./group-cards.ts";
import { countJoinNews, countNews } from "./group-news.ts";
import { createHistory } from "./history.ts";
import { createIntake } from "./intake.ts";
import { createOpener } from "./open.ts";
import { createOutgoing } from "./outgoing.ts";
import { createPresence } from "./presence.ts";
import { createReading } from "./read.ts";
import { createRecaller } from "./recall.ts";
import { createReceiver } from "./receive.ts";
import { createRemembering } from "./remember.ts";
import { createReportNews } from "./report-news.ts";
import { createResume } from "./resume.ts";
import type { ClientStorage } from "./storage/browser-storage.ts";
import { createDrafts } from "./storage/drafts.ts";
import { newClientMessageId } from "./storage/new-id.ts";
import { createClientStore } from "./store.ts";
import type { ConnectionState, MessengerClient } from "./types.ts";
import { createTyping } from "./typing.ts";
import { createWaitingRequests } from "./waiting-requests.ts";
import { createWriting } from "./writing.ts";

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
  const drafts = createDrafts(store, storage.drafts);
  const presence = createPresence(store);
  const behindWriting = createBehindWriting(now);
  const connection = createConnection({
    url,
    socketOptions,
    now,
    onDown: (...event) => down(...event),
    onReady,
    onState,
  });
  const ask = createAsk(connection);
  const receiver = createReceiver(store, intake, () => resume.request());
  const reading = createReading({ store, intake, connection });
  const typing = createTyping(store, connection, now);
  const remembering = createRemembering({ store, intake, memory: storage.memory });
  const history = createHistory({ store, intake, ask, connection, remembering });
  const opener = createOpener({ store, remembering, history, connection, presence });
  const outgoing = createOutgoing({
    store,
    storage,
    drafts,
    intake,
    connection,
    ask,
    receiver,
    now,
    newId,
    onEnded: () => {
      stop();
      drafts.clear();
      onState({ kind: "ended", reason: "signed_out" });
    },
  });
  const writing = createWriting({ behindWriting, outgoing, typing });
  const waiting = createWaitingRequests(store, ask);
  const activities = createActivities({ store, intake, ask });
  const groupCards = createGroupCards({ store, ask, now });
  const reportNews = createReportNews(store, ask);
  const down = createDown({
    receiver,
    typing,
    presence,
    behindWriting,
    onNews,
    onReviewed: outgoing.reviewed,
    onHeld: outgoing.held,
    onJoinNews: () => countJoinNews(store),
    activities,
    onGreeting,
  });
  const recaller = createRecaller({ store, ask, receiver });
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
  let isBegun = false;
  let stopListening = () => {};
  let wokeAt = 0;

  function onState(state: ConnectionState): void {
    store.setState({ connection: state });
    if (!connection.isReady()) outgoing.onLost();
    // Whoever sits here next is not shown what was said.
    if (state.kind === "ended") void remembering.forget();
  }

  function onReady(): void {
    wokeAt = now();
    opener.watch();
    resume.request({ isConnect: true });
    reading.tellAll();
    outgoing.onReady();
    waiting.load();
    activities.onReady();
    reportNews.load();
  }

  function onNews(news: NewsEvents["group:news"]): void {
    countNews(store, news);
    // The log grows, too, when rights are given or taken away.
    if (news.topic === "requests" || news.topic === "log") waiting.load();
    if (news.topic === "my-reports") reportNews.load();
  }

  function onGreeting({ serverTime }: SignalsDown["server:greeted"]): void {
    store.setState({ serverAheadMs: Date.parse(serverTime) - now() });
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
    void remembering.saveAll();
  }

  function stop(): void {
    stopListening();
    connection.stop();
    for (const part of [
      behindWriting,
      receiver,
      resume,
      reading,
      typing,
      history,
      outgoing,
      recaller,
      remembering,
      activities,
    ])
      part.stop();
    drafts.stop();
  }

  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe: (listener) => store.subscribe(listener),
    ...ask,
    ...writing,
    loadGroupCard: groupCards.load,
    activities,
    recallMessage: recaller.recall,
    setDraft: drafts.set,
    openConversation: opener.open,
    loadMembers: history.loadMembers,
    loadOlder: history.loadOlder,
    markRead: reading.mark,
    markUnread: reading.markUnread,
    noteUnseen: opener.divide,
    reconnectNow: connection.reconnectNow,
    start() {
      if (!isBegun) drafts.load();
      isBegun = true;
      stopListening();
      stopListening = listenToWaking({ onNetwork: connection.network, onVisible, onHide });
      drafts.follow();
      outgoing.start();
      remembering.start();
      connection.start();
    },
    stop,
    async forget() {
      stop();
      drafts.clear();
      await Promise.all([outgoing.forget(), remembering.forget()]);
    },
  };
}
