import type { GroupActData, GroupActKind } from "#lib/contract/group/acts.ts";
import type { Outbox } from "../command.ts";
import { actHash } from "../group-log/act-hash.ts";
import type { Tx } from "../ports/database.ts";
import { tellAdmins } from "./tell-admins.ts";

export type Act = GroupActData & {
  tx: Tx;
  outbox: Outbox;
  /** Milliseconds since 1970. */
  now: number;
  conversationId: number;
  actorId: number;
  kind: GroupActKind;
};

/** Writes an act of the administration into the log of a group, whose conversation row the caller holds locked. */
export async function recordAct({
  tx,
  outbox,
  now,
  conversationId,
  actorId,
  kind,
  ...more
}: Act): Promise<void> {
  const where = { conversationId };
  const { lastActSeq, lastActHash } = await tx.qQGroup.findUniqueOrThrow({
    where,
    select: { lastActSeq: true, lastActHash: true },
  });
  const act = {
    groupId: conversationId,
    seq: lastActSeq + 1,
    actorId,
    kind,
    data: JSON.stringify(more),
    createdAt: now,
  };
  const hash = actHash(lastActHash, act);
  await tx.groupAct.create({ data: { ...act, createdAt: new Date(now), hash } });
  await tx.qQGroup.update({ where, data: { lastActSeq: act.seq, lastActHash: hash } });
  await tellAdmins({ tx, outbox, conversationId, topic: "log", right: "log" });
}
