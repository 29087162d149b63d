import { browserDrafts, type DraftStorage, memoryDrafts } from "./drafts.ts";
import { browserOutbox, memoryOutbox, type Outbox } from "./outbox.ts";

/** What this browser keeps for one account. */
export type ClientStorage = { outbox: Outbox; drafts: DraftStorage };

/** IndexedDB and localStorage, under names of this account alone. Touches neither before it is used. */
export function browserStorage(personId: number): ClientStorage {
  return {
    outbox: browserOutbox(`webqq-${personId}`),
    drafts: browserDrafts(`webqq:${personId}:draft:`),
  };
}

/** Nothing outlives the page. */
export function memoryStorage(): ClientStorage {
  return { outbox: memoryOutbox(), drafts: memoryDrafts() };
}
