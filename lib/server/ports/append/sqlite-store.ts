import type { DirectSqlite, StatementsNow } from "../direct.ts";
import type { AppendStore, Draft, LoggedMessage } from "./draft.ts";
import { type NamedMembers, placeKeyOf, placesNamedIn } from "./mentions.ts";
import { type AppendPlan, type Head, keyOf, planAppend } from "./plan.ts";

const FIND_REPEAT = `SELECT * FROM "Message" WHERE "senderId" = $1 AND "clientMessageId" = $2`;
const READ_HEAD = `SELECT "id", "lastSeq", "lastRev", "rulesRev" FROM "Conversation" WHERE "id" = $1`;
const TAKE_NUMBERS = `UPDATE "Conversation" SET "lastSeq" = "lastSeq" + $2, "lastRev" = "lastRev" + $2 WHERE "id" = $1`;
const INSERT = `INSERT INTO "Message"
  ("conversationId", "seq", "rev", "senderId", "clientMessageId", "kind", "body", "mentions", "card", "createdAt")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
const FIND_MEMBER = `SELECT 1 FROM "Membership" WHERE "conversationId" = $1 AND "userId" = $2`;
const INSERT_MENTION = `INSERT INTO "MessageMention" ("userId", "conversationId", "seq") VALUES ($1, $2, $3)`;
const MOVE_READ = `UPDATE "Membership" SET "readSeq" = $3
  WHERE "conversationId" = $1 AND "userId" = $2 AND "readSeq" < $3`;

/**
 * The append on SQLite: prepared statements at the driver, the whole transaction in one go. The one writer that
 * SQLite allows is the lock on every conversation.
 */
export function sqliteAppendStore(direct: DirectSqlite): AppendStore {
  return {
    store: (drafts, createdAt) =>
      direct.write((statements) => {
        const facts = {
          known: findRepeats(statements, drafts),
          heads: readHeads(statements, drafts),
          members: findMembers(statements, drafts),
        };
        const plan = planAppend(drafts, facts, createdAt);
        write(statements, plan, storedTime(createdAt));
        return plan.stored;
      }),
  };
}

function findRepeats({ all }: StatementsNow, drafts: readonly Draft[]): Map<string, LoggedMessage> {
  const known = new Map<string, LoggedMessage>();
  for (const { sender, clientMessageId } of drafts) {
    const [row] = all<LoggedMessage>(FIND_REPEAT, [sender.id, clientMessageId]);
    if (row) known.set(keyOf(row), row);
  }
  return known;
}

function readHeads({ all }: StatementsNow, drafts: readonly Draft[]): Map<number, Head> {
  const heads = new Map<number, Head>();
  for (const { conversationId } of drafts) {
    if (heads.has(conversationId)) continue;
    const [head] = all<Head>(READ_HEAD, [conversationId]);
    if (head) heads.set(conversationId, head);
  }
  return heads;
}

function findMembers({ all }: StatementsNow, drafts: readonly Draft[]): NamedMembers {
  const isMember = ({ conversationId, userId }: { conversationId: number; userId: number }) =>
    all(FIND_MEMBER, [conversationId, userId]).length > 0;
  return new Set(placesNamedIn(drafts).filter(isMember).map(placeKeyOf));
}

function write(
  { run }: StatementsNow,
  { messages, taken, reads, mentioned }: AppendPlan,
  time: string,
): void {
  for (const { conversationId, n } of taken) run(TAKE_NUMBERS, [conversationId, n]);
  for (const { conversationId, seq, rev, senderId, clientMessageId, ...said } of messages) {
    const { kind, body, mentions, card } = said;
    run(INSERT, [conversationId, seq, rev, senderId, clientMessageId, kind, body, mentions, card, time]);
  }
  for (const { userId, conversationId, seq } of mentioned) run(INSERT_MENTION, [userId, conversationId, seq]);
  for (const { conversationId, senderId, seq } of reads) run(MOVE_READ, [conversationId, senderId, seq]);
}

/** The typed client's adapter writes times with a numeric offset; the same text keeps them comparable. */
function storedTime(time: Date): string {
  return time.toISOString().replace("Z", "+00:00");
}
