import type { GroupActData, GroupActKind } from "#lib/contract/group/acts.ts";
import type { WireAct } from "#lib/contract/group/log-queries.ts";

type ActRow = { seq: number; kind: string; actorId: number; data: string; createdAt: Date; hash: string };

/** Row → wire, without what has become of it since. An entry that somebody has damaged in the database shows what can still be read of it. */
export function presentAct({
  seq,
  kind,
  actorId,
  data,
  createdAt,
  hash,
}: ActRow): Omit<WireAct, "isCurrent"> {
  return {
    ...readData(data),
    seq,
    kind: kind as GroupActKind,
    actorId,
    at: createdAt.toISOString(),
    hash,
  };
}

function readData(text: string): GroupActData {
  try {
    const { targetIds, before, after } = JSON.parse(text) as GroupActData;
    return { ...(targetIds && { targetIds }), ...(before && { before }), ...(after && { after }) };
  } catch {
    return {};
  }
}
