import { defineCommand, Refused } from "../../command.ts";
import { closeRequest } from "../../steps/close-request.ts";
import { requestFacts } from "../../steps/request-facts.ts";

/** Takes back a request that was not answered yet. */
export const withdrawFriend = defineCommand({
  name: "friend:withdraw",
  action: "friend.withdraw",
  facts: (asked) => requestFacts(asked, "from"),
  async run({ tx, facts: { request }, outbox }) {
    if (!request) throw new Refused("not_available");
    await closeRequest(tx, outbox, request, "withdrawn");
    return {};
  },
});
