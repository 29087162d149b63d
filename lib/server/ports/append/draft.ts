import type { WireCard } from "#lib/contract/cards.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import type { WireMention, WirePerson } from "#lib/contract/wire.ts";
import type { MessageRow } from "../../presenting/rows.ts";

/** A message on its way into the log. */
export type Draft = {
  conversationId: number;
  sender: WirePerson;
  clientMessageId: string;
  body: string;
  /** Who is named where; whoever is no member is left out when it is stored. */
  mentions: readonly WireMention[];
  /** The card it carries; null: none. */
  card: WireCard | null;
  /** The conversation's rulesRev the sender was judged under. */
  rulesRev: number;
  /** Judges by the rules as they are now; asked only when they have moved. */
  rejudge: () => Promise<Rejudged>;
};

/** Why a draft is not to be stored; or what of it is, under these rules. */
export type Rejudged = { refusal: Refusal } | Pick<Draft, "rulesRev" | "body" | "mentions">;

/** A stored message, as the log knows it; one that a repeat is answered with may have been recalled since. */
export type LoggedMessage = MessageRow & { kind: string };

/** What storing made of a draft; "stale": the rules have moved since it was judged, and nothing was stored. */
export type Stored = { message: LoggedMessage; isRepeat: boolean } | "stale";

/** Where drafts become durable. */
export type AppendStore = {
  /**
   * Stores what may be stored of these drafts in one transaction; answers in their order. Durable when it
   * resolves. Rejects when the database failed, and then nothing of it is stored.
   */
  store: (drafts: readonly Draft[], createdAt: Date) => Promise<Stored[]>;
};
