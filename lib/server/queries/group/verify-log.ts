import { verifyActs } from "../../group-log/verify-acts.ts";
import { defineQuery } from "../../query.ts";
import { conversationFacts } from "../facts.ts";

/** Whether a group's log is as it was written. */
export const verifyLog = defineQuery({
  name: "group:verify-log",
  action: "group.see-log",
  limits: [{ by: "person", points: 20, seconds: 60 }],
  facts: conversationFacts,
  run: ({ tx, input: { conversationId } }) => verifyActs(tx, conversationId),
});
