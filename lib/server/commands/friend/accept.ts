import { defineCommand, Refused } from "../../command.ts";
import { befriend } from "../../steps/befriend.ts";
import { requestFacts } from "../../steps/request-facts.ts";

/** Accepts a pending request: the two are friends from now on. */
export const acceptFriend = defineCommand({
  name: "friend:accept",
  action: "friend.answer",
  facts: (asked) => requestFacts(asked, "to"),
  async run({ tx, personId, facts: { request }, now, outbox }) {
    if (!request) throw new Refused("not_available");
    return befriend({ tx, outbox, now, actorId: personId, otherId: request.fromId });
  },
});
