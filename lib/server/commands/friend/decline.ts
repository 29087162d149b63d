import { defineCommand, Refused } from "../../command.ts";
import { closeRequest } from "../../steps/close-request.ts";
import { requestFacts } from "../../steps/request-facts.ts";

/** Declines a pending request. */
export const declineFriend = defineCommand({
  name: "friend:decline",
  action: "friend.answer",
  facts: (asked) => requestFacts(asked, "to"),
  async run({ tx, facts: { request }, outbox }) {
    if (!request) throw new Refused("not_available");
    await closeRequest(tx, outbox, request, "declined");
    return {};
  },
});
