import type { GroupActKind } from "#lib/contract/group/acts.ts";
import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { announceGroup } from "./announce-group.ts";
import { recordAct } from "./record-act.ts";

export type ChangedOffer = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  actorId: number;
  kind: Extract<
    GroupActKind,
    "group:offer-ownership" | "group:withdraw-ownership" | "group:decline-ownership"
  >;
  /** Whom the group is offered to from now on; null: nobody. */
  offeredToId: number | null;
  /** The other side: whom it is or was offered to, or who has offered it. */
  targetId: number;
};

/** Writes to whom the ownership of a group is offered, or that it is not any more, and tells it. */
export async function changeOffer(changed: ChangedOffer): Promise<void> {
  const { tx, outbox, now, conversationId, actorId, kind, offeredToId, targetId } = changed;
  await tx.qQGroup.update({ where: { conversationId }, data: { offeredToId } });
  await announceGroup({ tx, outbox, now, conversationId, actorId });
  await recordAct({ tx, outbox, now, conversationId, actorId, kind, targetIds: [targetId] });
}
