import type { Outbox } from "../command.ts";
import type { Tx } from "../ports/database.ts";
import { announceGroup } from "./announce-group.ts";
import { refreshBoard } from "./refresh-board.ts";

type Dropped = {
  tx: Tx;
  outbox: Outbox;
  now: number;
  conversationId: number;
  actorId: number;
  seq: number;
};

/** Takes a message off the wall of a group whose conversation row the caller holds locked; false: it was not there. */
export async function dropEssence({
  tx,
  outbox,
  now,
  conversationId,
  actorId,
  seq,
}: Dropped): Promise<boolean> {
  const { count } = await tx.groupEssence.deleteMany({ where: { groupId: conversationId, seq } });
  if (count === 0) return false;
  await refreshBoard(tx, conversationId);
  await announceGroup({ tx, outbox, now, conversationId, actorId });
  return true;
}
