import type { Outbox } from "../../command.ts";
import type { Tx } from "../../ports/database.ts";
import { tellAdmins } from "../tell-admins.ts";

type ChangedRequests = {
  tx: Tx;
  outbox: Outbox;
  conversationId: number;
  /** Those whose own requests have changed as they see them. */
  personIds: readonly number[];
};

/** Tells the admins who answer requests, and those who asked, that requests have changed. */
export async function tellRequests(changed: ChangedRequests): Promise<void> {
  const { tx, outbox, conversationId, personIds } = changed;
  for (const person of personIds) outbox.event({ person }, "join:news", {});
  await tellAdmins({ tx, outbox, conversationId, topic: "requests", right: "approve" });
}
