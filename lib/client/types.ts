import type { WireSharedGroup } from "../contract/cards.ts";
import type { CommandInput, CommandName, CommandResult } from "../contract/commands.ts";
import type { WireGroupCard } from "../contract/group/wire.ts";
import type { QueryInput, QueryName, QueryResult } from "../contract/queries.ts";
import type { Answer, Refusal } from "../contract/refusals.ts";
import type { Presence, WireMention, WireMessage } from "../contract/wire.ts";
import type { Draft } from "../domain/draft.ts";
import type { MessengerState } from "../domain/state.ts";
import type { Activities } from "./activities/activities.ts";
import type { ActivityState } from "./activities/activity-state.ts";
import type { PassingCode } from "./connection/retry-after.ts";

/** Times are milliseconds of this browser's clock. */
export type ConnectionState =
  | { kind: "connecting" }
  | { kind: "online" }
  /** Connected, but since then nothing has come, not even the answer to a probe. */
  | { kind: "waiting"; since: number }
  /** `retryAt`: when the next try is made by itself; null while one is under way. */
  | { kind: "offline"; since: number; retryAt: number | null; reason: OfflineReason }
  /** Signed out here or elsewhere. */
  | { kind: "ended"; reason: "signed_out" | "expired" }
  /** The server speaks another protocol: the tab must be reloaded. */
  | { kind: "outdated" };

/** `restarting`: the server has said so; `no_network`: the browser has. */
export type OfflineReason = "lost" | "restarting" | "no_network";

/** A message of mine that the server has not confirmed. */
export type PendingMessage = {
  clientMessageId: string;
  conversationId: number;
  body: string;
  /** Who is named in the body; absent when nobody is. */
  mentions?: WireMention[];
  /** What is shared, whose words the body has; absent in a message of words alone. */
  card?: WireSharedGroup;
  createdAt: number;
  /** `reviewing`: the server keeps it until an admin of the group has decided (待审核). */
  state: "sending" | "reviewing" | "failed";
  /** Why it failed. */
  refusal: Refusal | null;
  /** Somebody tried it again by hand: refused once more, it stays where it is. */
  isRetried?: boolean;
};

export type ClientState = {
  messenger: MessengerState;
  /** By person id; absent is offline. */
  presences: Record<number, Presence>;
  /** conversation id → person id → shown until. */
  typing: Record<number, Record<number, number>>;
  connection: ConnectionState;
  /** By conversation id, in the order they were sent. */
  pending: Record<number, PendingMessage[]>;
  /** What stands in the composer, by conversation id. Survives a reload. */
  drafts: Record<number, Draft>;
  /** Why the text now back in the composer was refused, by conversation id; gone at the next change of the text. */
  refusals: Record<number, Refusal>;
  /** conversation id → why the server lets its messages wait; they are sent again by themselves. */
  heldBy: Record<number, PassingCode>;
  /** Messages recalled on this page, as they were, by `messageKey`; each goes after a few minutes. */
  recalledWords: Record<string, WireMessage>;
  /** How far the server's clock is ahead of this browser's, in milliseconds. */
  serverAheadMs: number;
  openId: number | null;
  /** conversation id → the history request under way failed with this. */
  historyErrors: Record<number, Refusal>;
  /** Unread position at the moment the conversation was opened: where the divider 以下是未读消息 stands; null: none. */
  dividerSeq: Record<number, number | null>;
  /** Groups that messages share, by number; null: there is none such. */
  groupCards: Record<number, WireGroupCard | null>;
  /** How often something of a group's administration has changed, by `newsKey`. */
  groupNews: Record<string, number>;
  /** conversation id → how many requests to join wait for an answer that I may give. */
  waitingRequests: Record<number, number>;
  /** conversation id → how many of my reports were decided and not seen by me since. */
  reportNews: Record<number, number>;
  /** How often one of my own requests to join groups has changed. */
  joinNews: number;
  /** By activity id; absent until it was asked for or told of. */
  activities: Record<number, ActivityState>;
};

/** Everything a component can ask for. Methods never throw; answers carry refusals. */
export type MessengerClient = {
  getState: () => ClientState;
  /** The state the page was rendered with on the server. */
  getInitialState: () => ClientState;
  subscribe: (listener: () => void) => () => void;
  command: <N extends CommandName>(name: N, input: CommandInput<N>) => Promise<Answer<CommandResult<N>>>;
  query: <N extends QueryName>(name: N, input: QueryInput<N>) => Promise<Answer<QueryResult<N>>>;
  /** Shows and sends a message; empties the draft. Refused: the text returns to an empty composer with its reason, otherwise stays as a failed message. */
  sendMessage: (conversationId: number, body: string, mentions?: WireMention[]) => void;
  /** 分享群聊: shows and sends a group as a card to each of these conversations. Refused, it stays as a failed message. */
  shareGroup: (conversationIds: readonly number[], group: Pick<WireSharedGroup, "number" | "name">) => void;
  /** Reads what everybody may see of a group into `groupCards`, unless that was done a moment ago. */
  loadGroupCard: (number: number) => void;
  retryMessage: (clientMessageId: string) => void;
  /** Takes a failed message away for good. */
  discardMessage: (clientMessageId: string) => void;
  /** Takes a message of mine back that waits for an admin (待审核), on all devices. `isWithdrawn` false: it was let through before. */
  withdrawMessage: (clientMessageId: string) => Promise<Answer<CommandResult<"message:withdraw-held">>>;
  /** Takes a message of mine back (撤回). Waits for the connection, up to its time limit. */
  recallMessage: (message: WireMessage) => Promise<Answer<CommandResult<"message:recall">>>;
  /** 群活动, as far as this page shows them. */
  activities: Pick<Activities, "show" | "reload" | "take">;
  setDraft: (conversationId: number, text: string, mentions?: WireMention[]) => void;
  /** Opens a conversation (loads its latest page and, for a group, members and presence); null closes. */
  openConversation: (conversationId: number | null) => void;
  /** Loads a group's members, who are kept current from then on. Nothing happens when they are known. */
  loadMembers: (conversationId: number) => Promise<void>;
  /** Loads the page before the oldest message shown; a long one for who wants to go far back. */
  loadOlder: (conversationId: number, isFar?: boolean) => Promise<void>;
  /** The message with this seq was visible in a focused window. */
  markRead: (conversationId: number, seq: number) => void;
  /** 标为未读: until the conversation is read again, on every device. */
  markUnread: (conversationId: number) => void;
  /** Messages have come to an open conversation that nobody looks at: the divider stands before the first of them. */
  noteUnseen: (conversationId: number) => void;
  /** The person changed the text: tells the others, at most every few seconds. */
  signalTyping: (conversationId: number) => void;
  reconnectNow: () => void;
  start: () => void;
  /** Closes the socket and timers; nothing stored is touched. */
  stop: () => void;
  /** Clears what this browser stored for the account. */
  forget: () => Promise<void>;
};
