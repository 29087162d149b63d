import type { LogFault } from "#lib/contract/group/log-queries.ts";
import type { QueryResult } from "#lib/contract/queries.ts";
import type { Tx } from "../ports/database.ts";
import { actHash } from "./act-hash.ts";
import { stoodElsewhere } from "./stood-elsewhere.ts";

type Verdict = QueryResult<"group:verify-log">;
type Head = { lastActSeq: number; lastActHash: string };

const READ_AT_A_TIME = 1_000;

/** Computes the chain of a group's log anew, and names the first entry that is not as it was written. */
export async function verifyActs(tx: Tx, groupId: number): Promise<Verdict> {
  const head = await tx.qQGroup.findUniqueOrThrow({
    where: { conversationId: groupId },
    select: { lastActSeq: true, lastActHash: true },
  });
  let last = { seq: 0, hash: "" };
  const verdict = (kind: LogFault, seq: number): Verdict => ({
    count: last.seq,
    lastHash: last.hash,
    fault: { seq, kind },
  });
  for (let after: number | null = null; ; after = last.seq) {
    const rows = await readActs(tx, groupId, after);
    for (const { createdAt, hash, ...row } of rows) {
      const next = last.seq + 1;
      if (row.seq > next) return verdict("missing", next);
      if (row.seq < next) return verdict("added", row.seq);
      const act = { ...row, createdAt: createdAt.getTime() };
      if (hash !== actHash(last.hash, act))
        return verdict((await stoodElsewhere(tx, act, hash)) ? "reordered" : "edited", row.seq);
      last = { seq: row.seq, hash };
    }
    if (rows.length < READ_AT_A_TIME) break;
  }
  return headFault(head, last, verdict) ?? { count: last.seq, lastHash: last.hash, fault: null };
}

/** What the group itself remembers of its newest entry. */
function headFault(
  head: Head,
  last: { seq: number; hash: string },
  verdict: (kind: LogFault, seq: number) => Verdict,
): Verdict | null {
  if (last.seq < head.lastActSeq) return verdict("cut_off", last.seq + 1);
  if (last.seq > head.lastActSeq) return verdict("added", head.lastActSeq + 1);
  return last.hash === head.lastActHash ? null : verdict("edited", last.seq);
}

function readActs(tx: Tx, groupId: number, after: number | null) {
  return tx.groupAct.findMany({
    where: { groupId, ...(after !== null && { seq: { gt: after } }) },
    orderBy: { seq: "asc" },
    take: READ_AT_A_TIME,
  });
}
