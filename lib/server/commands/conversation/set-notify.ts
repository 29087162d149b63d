import { defineCommand } from "../../command.ts";
import { arrangePlace } from "../../steps/arrange-place.ts";
import { placeFacts } from "../../steps/place-facts.ts";

/** Chooses which unread messages of a conversation ask for attention (免打扰). */
export const setNotify = defineCommand({
  name: "conversation:set-notify",
  action: "conversation.arrange",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: placeFacts,
  async run({ tx, personId, input: { conversationId, notify }, outbox }) {
    await arrangePlace({ tx, outbox, personId, conversationId, change: { notify } });
    return {};
  },
});
