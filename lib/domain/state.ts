import type { WireGroup, WireGroupCategory, WireMember } from "../contract/group/wire.ts";
import type { WireNotice } from "../contract/notices.ts";
import type {
  ConversationKind,
  WireFriend,
  WireFriendCategory,
  WireFriendRequest,
  WireMe,
  WireMembership,
  WireMessage,
  WirePerson,
} from "../contract/wire.ts";

/** What a client knows of one conversation. */
export type ConversationState = {
  id: number;
  kind: ConversationKind;
  peerId: number | null;
  group: WireGroup | null;
  membership: WireMembership;
  lastSeq: number;
  /** The cursor: everything up to this rev has been applied. */
  lastRev: number;
  /** A page of history read before this rev is out of date: messages outside the window have changed since. */
  pagesFromRev: number;
  lastMessage: WireMessage | null;
  lastAt: string;
  /** Unread messages that name me, ascending; the newest of them when there are very many. */
  mentionSeqs: number[];
  /** A window without holes, ascending by seq, that ends at lastSeq once `isLoaded`. */
  messages: WireMessage[];
  /** Ascending by rev. */
  notices: WireNotice[];
  isLoaded: boolean;
  /**
   * The window comes from this browser's memory and is true up to this rev; what came since is yet to be fetched, and
   * until then nothing new enters it. null: not so, and always null once `isLoaded`.
   */
  rememberedRev: number | null;
  hasOlder: boolean;
  /** null until the member list was asked for. */
  members: Record<number, WireMember> | null;
};

/** Everything durable a client knows; changed only by `lib/domain/timeline.ts`. */
export type MessengerState = {
  rev: number;
  me: WireMe;
  people: Record<number, WirePerson>;
  categories: WireFriendCategory[];
  groupCategories: WireGroupCategory[];
  /** By the friend's id. */
  friends: Record<number, WireFriend>;
  requests: Record<number, WireFriendRequest>;
  conversations: Record<number, ConversationState>;
};
