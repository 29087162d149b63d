import type { WireCard } from "#lib/contract/cards.ts";
import type { GroupRules } from "#lib/contract/group/rules.ts";
import type { Refusal } from "#lib/contract/refusals.ts";
import type { WireMention } from "#lib/contract/wire.ts";
import type { Standing } from "#lib/domain/standing.ts";
import type { Said } from "../ports/recent-talk.ts";
import type { CachedStanding } from "../ports/standings.ts";
import type { Caught } from "./filter-words.ts";

/** What somebody says. */
export type Words = { body: string; mentions: readonly WireMention[] };

/** A message before it is stored, said by somebody whom the rules let speak. */
export type Asked = Words & {
  /** The card it carries, which says the same as the body; null: none. */
  card: WireCard | null;
  conversationId: number;
  clientMessageId: string;
  /** Where the sender stands. */
  known: CachedStanding;
  /** Milliseconds since 1970. */
  now: number;
};

/** What came of looking at a message. */
export type Screened = Words & {
  /** Why it is not to be stored; null: it is, as these words. */
  refusal: Refusal | null;
  /** What a filter of the group has found in it; `settleCaught` does what is to be done about it. */
  caught: Caught | null;
  /** Call it when the message was not stored after all. */
  takeBack: () => void;
};

/** What a check looks at; everything it needs to know is here. */
export type Subject = Words & {
  standing: Standing;
  rules: GroupRules;
  /** Equal for equal words. */
  mark: string;
  /** What the sender said here lately, this message left out; ascending by time. */
  said: readonly Said[];
  /** How often everybody was named today, by the sender and in all; null where this message does not do so. */
  everyone: { own: number; all: number } | null;
};

/** One reason to keep a message out; null: none. Pure. */
export type Check = (subject: Subject) => Refusal | null;
