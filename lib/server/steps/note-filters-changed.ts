import type { GroupActData, GroupActKind } from "#lib/contract/group/acts.ts";
import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { recordAct } from "./record-act.ts";
import { tellAdmins } from "./tell-admins.ts";

export type ChangedFilters = GroupActData & {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  actorId: number;
  kind: GroupActKind;
};

/**
 * Records and tells that a group's filters have changed. Members are not told; that the rules' revision moves makes
 * every message that is not stored yet be looked at again.
 */
export async function noteFiltersChanged(changed: ChangedFilters): Promise<void> {
  const { tx, outbox, conversationId } = changed;
  await tx.conversation.update({
    where: { id: conversationId },
    data: { rulesRev: { increment: 1 } },
  });
  await tx.qQGroup.update({ where: { conversationId }, data: { filterRev: { increment: 1 } } });
  await recordAct(changed);
  await tellAdmins({ tx, outbox, conversationId, topic: "filters", right: "silence" });
}
