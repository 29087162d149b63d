import { type Database, readTransaction } from "#lib/server/ports/database.ts";
import type { Member } from "./crowd.ts";

/** What a person was promised and the database does not hold; all are 0 when all is well. */
export type Findings = {
  /** Messages that a client was told are kept, or was shown, and are not there as they were. */
  lost: number;
  /** The same message more than once. */
  duplicated: number;
  /** Messages of one person to one conversation that stand before an earlier one. */
  outOfOrder: number;
  /** Numbers of messages left out or given twice, and heads that do not agree with what is there. */
  holes: number;
  /** Clients that have applied more of a conversation than the server knows. */
  ahead: number;
};

type Row = {
  conversationId: number;
  seq: number;
  rev: number;
  senderId: number;
  clientMessageId: string;
  body: string;
};

type Head = { id: number; lastSeq: number; lastRev: number };
type Promises = {
  seen: Map<string, { seq: number; body: string }>;
  acked: Set<string>;
  revs: Map<number, number>;
};

/** What these clients have been promised up to this moment, and whoever else was told that a message is kept. */
export function promisesTo(members: readonly Member[], told: Iterable<string> = []): Promises {
  const promises: Promises = { seen: new Map(), acked: new Set(told), revs: new Map() };
  for (const { witness } of members) {
    for (const [id, message] of witness.seen) promises.seen.set(id, message);
    for (const id of witness.acked) promises.acked.add(id);
    for (const [id, rev] of witness.revs) promises.revs.set(id, Math.max(rev, promises.revs.get(id) ?? 0));
  }
  return promises;
}

/** Compares what was promised with what is in the database, which may hold more. */
export async function audit(db: Database, { seen, acked, revs }: Promises): Promise<Findings> {
  const { rows, heads } = await readLog(db);
  const kept = new Map(rows.map((row) => [row.clientMessageId, row]));
  const isKept = ([id, { seq, body }]: [string, { seq: number; body: string }]) =>
    kept.get(id)?.seq === seq && kept.get(id)?.body === body;
  const lostOfSeen = [...seen].filter((entry) => !isKept(entry)).map(([id]) => id);
  const lostOfAcked = [...acked].filter((id) => !kept.has(id));
  const headOf = new Map(heads.map((head) => [head.id, head]));
  return {
    lost: new Set([...lostOfSeen, ...lostOfAcked]).size,
    duplicated: rows.length - new Set(rows.map(({ body }) => body)).size,
    outOfOrder: countOutOfOrder(rows),
    holes: heads.reduce((sum, head) => sum + countHoles(rows, head), 0),
    ahead: [...revs].filter(([id, rev]) => rev > (headOf.get(id)?.lastRev ?? 0)).length,
  };
}

/** Everything said, and where the conversations stand, at one moment. */
function readLog(db: Database): Promise<{ rows: Row[]; heads: Head[] }> {
  return readTransaction(db, async (tx) => ({
    rows: await tx.message.findMany({ orderBy: [{ conversationId: "asc" }, { seq: "asc" }] }),
    heads: await tx.conversation.findMany({ select: { id: true, lastSeq: true, lastRev: true } }),
  }));
}

/** The body of a message ends with a number that its writer counted up. */
function countOutOfOrder(rows: readonly Row[]): number {
  const latest = new Map<string, number>();
  let count = 0;
  for (const { conversationId, senderId, body } of rows) {
    const key = `${conversationId}:${senderId}`;
    const n = Number(body.slice(body.lastIndexOf("/") + 1));
    if (n < (latest.get(key) ?? 0)) count++;
    latest.set(key, n);
  }
  return count;
}

function countHoles(rows: readonly Row[], head: Head): number {
  const own = rows.filter(({ conversationId }) => conversationId === head.id);
  const misplaced = own.filter(({ seq }, at) => seq !== at + 1).length;
  const backward = own.filter(({ rev }, at) => rev <= (own[at - 1]?.rev ?? 0)).length;
  const isHeadWrong = head.lastSeq !== own.length || head.lastRev < (own.at(-1)?.rev ?? 0);
  return misplaced + backward + (isHeadWrong ? 1 : 0);
}

/** Every client's window against the database, once everybody is calm: how many windows differ. */
export async function countDifferences(db: Database, members: readonly Member[]): Promise<number> {
  const { rows } = await readLog(db);
  let differences = 0;
  for (const { client } of members) {
    for (const { id, messages, lastSeq } of Object.values(client.getState().messenger.conversations)) {
      const own = rows.filter(({ conversationId }) => conversationId === id);
      const kept = messages.length === 0 ? [] : own.slice(-messages.length);
      const isSame = kept.every((row, at) => row.clientMessageId === messages[at]?.clientMessageId);
      if (!isSame || lastSeq !== own.length) differences++;
    }
  }
  return differences;
}
