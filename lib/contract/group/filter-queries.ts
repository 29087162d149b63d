import { z } from "zod";
import { id, text } from "../fields.ts";
import { limits } from "../limits.ts";
import type { WirePerson } from "../wire.ts";
import type { FilterAction } from "./filter-actions.ts";

const clientMessageId = z.string().min(1).max(limits.clientMessageId.max);

/** What is asked about filters and what they caught; a part of the queries. */
export const filterQueryInputs = {
  "group:filters": z.object({ conversationId: id }),
  /** What the filters that are on would make of a text. */
  "group:test-filters": z.object({ conversationId: id, text: text.max(limits.messageBody.max) }),
  /** Messages in which a word was found, the newest `limit` of those before `beforeId` (null: the latest). */
  "group:filter-hits": z.object({
    conversationId: id,
    beforeId: id.nullable().default(null),
    limit: z.int().min(1).max(limits.hitsPage).default(30),
  }),
  /** What waits in the holding queue, the oldest first. */
  "group:held": z.object({ conversationId: id }),
  /** How many messages and reports wait for a decision of the asker. */
  "group:waiting": z.object({ conversationId: id }),
  /** What became of messages of mine that were held. */
  "message:reviews": z.object({ clientMessageIds: z.array(clientMessageId).min(1).max(limits.reviews) }),
};

/** A part of a text, in UTF-16 code units. */
export type WirePlace = { start: number; length: number };

export type WireFilter = {
  id: number;
  name: string;
  action: FilterAction;
  silenceSeconds: number;
  isOn: boolean;
  matchesHomophones: boolean;
  matchesNearSounds: boolean;
  words: string[];
};

/** A word that was found in a text, and where. `isBySound`: what stands there only sounds like it. */
export type WireFilterMatch = WirePlace & {
  filterName: string;
  action: FilterAction;
  word: string;
  isBySound: boolean;
};

export type WireFilterHit = {
  id: number;
  senderId: number;
  filterName: string;
  action: FilterAction;
  word: string;
  body: string;
  places: WirePlace[];
  at: string;
};

export type WireHeldMessage = {
  id: number;
  senderId: number;
  filterName: string;
  body: string;
  places: WirePlace[];
  at: string;
};

/** What became of a held message of mine. `seq`: where it stands since it was posted. */
export type WireReview = {
  clientMessageId: string;
  state: "waiting" | "posted" | "refused" | "withdrawn";
  seq: number | null;
};

export type FilterQueryResults = {
  "group:filters": { filters: WireFilter[] };
  /** `action`: what would happen; null: nothing. `masked`: the text with every word blotted out. */
  "group:test-filters": {
    /** What was asked about. */
    text: string;
    matches: WireFilterMatch[];
    action: FilterAction | null;
    masked: string;
  };
  "group:filter-hits": { hits: WireFilterHit[]; people: WirePerson[]; hasOlder: boolean };
  /** `count`: how many there are, of which the list may show only the oldest. */
  "group:held": { held: WireHeldMessage[]; people: WirePerson[]; count: number };
  "group:waiting": { held: number; reports: number };
  /** Messages that were never held are left out. */
  "message:reviews": { reviews: WireReview[] };
};
