import { PROTOCOL_VERSION } from "../../contract/version.ts";
import { browserTabs } from "../tabs/browser-tabs.ts";
import { soloTabs, type Tabs } from "../tabs/tabs.ts";
import { browserDrafts, type DraftStorage, memoryDrafts } from "./drafts.ts";
import { browserMemory, type Memory, noMemory } from "./memory/memory.ts";
import { browserOutbox, memoryOutbox, type Outbox } from "./outbox.ts";

/** What this browser keeps for one account, and the tabs that share it. */
export type ClientStorage = { outbox: Outbox; drafts: DraftStorage; memory: Memory; tabs: Tabs };

/**
 * IndexedDB, localStorage and the ways between tabs, under names of this account alone. Touches nothing before it is
 * used. The memory has a database of its own: it can be thrown away at any time, the outbox never.
 */
export function browserStorage(personId: number): ClientStorage {
  return {
    outbox: browserOutbox(`webqq-${personId}`),
    drafts: browserDrafts(`webqq:${personId}:draft:`),
    memory: browserMemory(`webqq-${personId}-memory`, personId),
    tabs: browserTabs(`webqq-${personId}-v${PROTOCOL_VERSION}`),
  };
}

/** Nothing outlives the page, and no other tab is known. */
export function memoryStorage(): ClientStorage {
  return { outbox: memoryOutbox(), drafts: memoryDrafts(), memory: noMemory(), tabs: soloTabs() };
}
