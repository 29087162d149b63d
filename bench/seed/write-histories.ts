import type { Tx } from "#lib/server/ports/database.ts";
import { insertRows } from "./insert-rows.ts";
import type { PlannedMessage, SeedPlan } from "./plan.ts";
import { type Planned, personId } from "./write-conversations.ts";

type Row = Record<string, string | number | Date>;

/** Writes what has been said in groups, as if it had been sent and read. */
export async function writeHistories(
  tx: Tx,
  conversations: Planned[],
  histories: NonNullable<SeedPlan["histories"]>,
): Promise<void> {
  const ids = new Map(conversations.map(({ name, id }) => [name, id]));
  const all = Object.entries(histories).flatMap(([name, messages]) =>
    messages.map((message, at) => ({ message, row: rowOf(message, ids.get(name) ?? 0, at + 1) })),
  );
  if (all.length === 0) return;
  const isRecalled = ({ message }: { message: PlannedMessage }) => message.isRecalled === true;
  await insertRows(
    tx,
    "Message",
    all.filter((one) => !isRecalled(one)).map(({ row }) => row),
  );
  await insertRows(
    tx,
    "Message",
    all.filter(isRecalled).map(({ message: { sender, at }, row }) => ({
      ...row,
      body: "",
      recalledAt: at,
      recalledById: personId(sender),
    })),
  );
  for (const sql of [
    `UPDATE "Conversation" SET "lastSeq" = ${newest("id")}, "lastRev" = ${newest("id")} + 1 WHERE ${newest("id")} > 0`,
    `UPDATE "Membership" SET "readSeq" = ${newest("conversationId")}`,
  ])
    await tx.$executeRawUnsafe(sql);
}

/** The conversation's beginning has the first rev, and each message the next one. */
function rowOf(message: PlannedMessage, conversationId: number, seq: number): Row {
  const { sender, body, at, mentions = [] } = message;
  const named = mentions.map(({ user, ...place }) => ({ userId: personId(user), ...place }));
  return {
    conversationId,
    seq,
    rev: seq + 1,
    senderId: personId(sender),
    clientMessageId: `seed-${conversationId}-${seq}`,
    body,
    mentions: JSON.stringify(named),
    createdAt: at,
  };
}

const newest = (id: string) =>
  `(SELECT COALESCE(MAX(m."seq"), 0) FROM "Message" m WHERE m."conversationId" = "${id === "id" ? "Conversation" : "Membership"}"."${id}")`;
