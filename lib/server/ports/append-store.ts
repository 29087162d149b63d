import { appendSql, type NumberedConversation } from "./append-sql.ts";
import type { Tx } from "./database.ts";
import type { AppendOutcome, Draft, LoggedMessage } from "./log.ts";

/** A draft and whoever waits for its outcome. */
export type Waiting = {
  draft: Draft;
  resolve: (outcome: AppendOutcome) => void;
  reject: (cause: unknown) => void;
};
export type Stored = { waiting: Waiting; outcome: AppendOutcome };
type Sql = ReturnType<typeof appendSql>;

/** Stores a batch in the given transaction: repeats are answered with their first row and burn no number. */
export async function store(tx: Tx, batch: Waiting[], createdAt: Date): Promise<Stored[]> {
  const sql = appendSql(tx);
  const { fresh, repeats } = await partRepeats(sql, batch);
  const heads = await sql.lockConversations(fresh.map(({ draft }) => draft.conversationId));
  const rulesRevOf = new Map(heads.map((head) => [head.id, head.rulesRev]));

  const accepted: Waiting[] = [];
  const refused: Stored[] = [];
  for (const waiting of fresh) {
    const { draft } = waiting;
    const isCurrent = rulesRevOf.get(draft.conversationId) === draft.rulesRev;
    const refusal = isCurrent ? null : await draft.rejudge(tx);
    if (refusal) refused.push({ waiting, outcome: { refusal } });
    else accepted.push(waiting);
  }

  const messages = await insert(sql, accepted, createdAt);
  const answered = [
    ...refused,
    ...accepted.map((waiting, at) => ({
      waiting,
      outcome: { message: messageAt(messages, at), isRepeat: false },
    })),
  ];
  return [...answered, ...(await answerRepeats(sql, repeats, refused))];
}

/** Parts first sends from repeats: of an earlier commit, or of an earlier draft in the same batch. */
async function partRepeats(sql: Sql, batch: Waiting[]) {
  const known = new Set((await sql.findKnown(batch.map(({ draft }) => idOf(draft)))).map(keyOf));
  const fresh: Waiting[] = [];
  const repeats: Waiting[] = [];
  for (const waiting of batch) {
    const key = keyOf(idOf(waiting.draft));
    (known.has(key) ? repeats : fresh).push(waiting);
    known.add(key);
  }
  return { fresh, repeats };
}

async function insert(sql: Sql, accepted: Waiting[], createdAt: Date): Promise<LoggedMessage[]> {
  if (accepted.length === 0) return [];
  const counts = new Map<number, number>();
  for (const { draft } of accepted)
    counts.set(draft.conversationId, (counts.get(draft.conversationId) ?? 0) + 1);
  const numbered = await sql.takeNumbers([...counts].map(([conversationId, n]) => ({ conversationId, n })));
  const nextOf = new Map(numbered.map((row) => [row.id, firstNumbers(row, counts.get(row.id) ?? 0)]));
  const messages = accepted.map(({ draft }) => {
    const next = nextOf.get(draft.conversationId);
    if (!next) throw new Error(`conversation ${draft.conversationId} took no numbers`);
    return {
      conversationId: draft.conversationId,
      seq: next.seq++,
      rev: next.rev++,
      senderId: draft.sender.id,
      clientMessageId: draft.clientMessageId,
      kind: "text",
      body: draft.body,
      createdAt,
    };
  });
  await sql.insertMessages(messages);
  await sql.moveSendersRead(messages);
  return messages;
}

async function answerRepeats(sql: Sql, repeats: Waiting[], refused: Stored[]): Promise<Stored[]> {
  if (repeats.length === 0) return [];
  const rows = await sql.loadByClientIds(repeats.map(({ draft }) => idOf(draft)));
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  // When the first draft of the same batch was refused, so is its repeat.
  const refusedByKey = new Map(refused.map(({ waiting, outcome }) => [keyOf(idOf(waiting.draft)), outcome]));
  return repeats.map((waiting) => {
    const key = keyOf(idOf(waiting.draft));
    const message = byKey.get(key);
    if (message) return { waiting, outcome: { message, isRepeat: true } };
    const outcome = refusedByKey.get(key);
    if (!outcome) throw new Error(`message ${key} is known, but not to be found`);
    return { waiting, outcome };
  });
}

const firstNumbers = (row: NumberedConversation, n: number) => ({
  seq: row.lastSeq - n + 1,
  rev: row.lastRev - n + 1,
});
const idOf = (draft: Draft) => ({ senderId: draft.sender.id, clientMessageId: draft.clientMessageId });
const keyOf = (id: { senderId: number; clientMessageId: string }) => `${id.senderId}:${id.clientMessageId}`;

function messageAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`no item at ${index}`);
  return item;
}
