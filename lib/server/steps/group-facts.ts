import type { Lock } from "../command.ts";
import { loadRole, loadStanding } from "../facts.ts";
import type { Tx } from "../ports/database.ts";

type Asked = {
  tx: Tx;
  personId: number;
  input: { conversationId: number; personId?: number };
  now: number;
  lock: Lock;
};

/** The actor's standing in a group and, where the command names a member, that member's role; held until the commit. */
export async function groupFacts({ tx, personId, input, now, lock }: Asked) {
  await lock([{ table: "Conversation", id: input.conversationId }]);
  const standing = await loadStanding(tx, personId, input.conversationId, now);
  const role = input.personId ? await loadRole(tx, input.personId, input.conversationId) : null;
  return { standing, target: { role, isSelf: input.personId === personId } };
}
