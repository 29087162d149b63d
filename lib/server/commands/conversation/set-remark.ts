import { defineCommand } from "../../command.ts";
import { arrangePlace } from "../../steps/arrange-place.ts";
import { placeFacts } from "../../steps/place-facts.ts";

/** Gives a group a name that only oneself sees (群备注); an empty one takes it away. */
export const setRemark = defineCommand({
  name: "conversation:set-remark",
  action: "conversation.arrange-group",
  limits: [{ by: "person", points: 120, seconds: 60 }],
  facts: placeFacts,
  async run({ tx, personId, input: { conversationId, remark }, outbox }) {
    await arrangePlace({ tx, outbox, personId, conversationId, change: { remark } });
    return {};
  },
});
