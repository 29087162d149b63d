import type { WireDetails } from "#lib/contract/notices.ts";
import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { loadGroup, loadPeople } from "../presenting/load-conversations.ts";
import { recordChange } from "./record-change.ts";

export type ChangedGroup = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  actorId: number;
  /** What changed, where members should read of it. */
  details?: WireDetails;
};

/** Records and tells that a group's data or rules have changed. */
export async function announceGroup({ tx, outbox, ...changed }: ChangedGroup): Promise<void> {
  const { conversationId, actorId } = changed;
  const kind = "group:updated";
  const { notice } = await recordChange(tx, { ...changed, kind, userIds: [] });
  const group = await loadGroup(tx, conversationId);
  const people = await loadPeople(tx, [actorId]);
  outbox.event({ conversation: conversationId }, kind, { notice, members: [], people, group });
}
