import { defineCommand } from "../../command.ts";
import { loadStanding } from "../../facts.ts";
import { setUnreadMark } from "../../steps/set-unread-mark.ts";

/** Marks a conversation as unread (标为未读): a reminder to oneself. The read position stays where it is. */
export const markUnread = defineCommand({
  name: "receipt:mark-unread",
  action: "receipt.mark",
  limits: [{ by: "person", points: 120, seconds: 10 }],
  facts: async ({ tx, personId, input, now }) => ({
    standing: await loadStanding(tx, personId, input.conversationId, now),
  }),
  async run({ tx, personId, input: { conversationId }, outbox }) {
    await setUnreadMark({ tx, outbox, personId, conversationId, isMarkedUnread: true });
    return {};
  },
});
