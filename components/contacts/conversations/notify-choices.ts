import type { ConversationKind, NotifyMode } from "#lib/contract/wire.ts";

/** What one chooses from; with a friend everything is meant for oneself. */
export const notifyChoices: Record<ConversationKind, readonly NotifyMode[]> = {
  direct: ["all", "none"],
  group: ["all", "mentions", "none"],
};
