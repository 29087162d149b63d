import type { Lock } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { groupFacts } from "./group-facts.ts";

type Asked = {
  tx: Tx;
  personId: number;
  input: { conversationId: number; filterId: number };
  now: number;
  lock: Lock;
};

/** The actor's standing in a group, and one of its filters; null when there is no such filter. */
export async function filterFacts(asked: Asked) {
  const { tx, input } = asked;
  const facts = await groupFacts({ ...asked, input: { conversationId: input.conversationId } });
  const row = await tx.groupFilter.findFirst({
    where: { id: input.filterId, groupId: input.conversationId },
  });
  return { ...facts, row };
}
