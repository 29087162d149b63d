import type { ChangeRow, MessageRow, PersonRow } from "../../presenting/rows.ts";

/** Where in a conversation a member reads: messages before `beforeSeq`, the newest `limit` of them. */
export type PageSpan = { conversationId: number; personId: number; beforeSeq: number; limit: number };

/** A page as it stood at one moment. Messages and notices are newest first. */
export type FoundPage = {
  rulesRev: number;
  /** The conversation's rev at that moment. */
  lastRev: number;
  messages: MessageRow[];
  hasOlder: boolean;
  notices: ChangeRow[];
  /** Who sent or recalled these messages. */
  people: PersonRow[];
};

/** A page cannot carry more notices than this: of a crowd that came between two messages, the latest are shown. */
export const NOTICES_PER_PAGE = 200;
