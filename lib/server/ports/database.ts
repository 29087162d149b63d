import type { Prisma, PrismaClient } from "#prisma/generated/sqlite/client.ts";
import type { DirectSql, DirectSqlite } from "./direct.ts";

/** The two databases this project runs on. */
export type DatabaseKind = "sqlite" | "postgres";

/** The typed client. The SQLite client's type stands for both: one schema makes both clients. */
export type Client = PrismaClient;

/** An open database: the typed client, which kind it talks to, and the way past the client. */
export type Database = Client &
  (
    | { readonly kind: "sqlite"; readonly direct: DirectSqlite }
    | { readonly kind: "postgres"; readonly direct: DirectSql }
  );

/** The client inside one transaction. */
export type Tx = Prisma.TransactionClient;

/** Which database a transaction runs on; it shows the properties of the client it was begun from. */
export function databaseKind(tx: Tx): DatabaseKind {
  return (tx as Database).kind;
}

/** A row that a transaction is about to judge and change. */
export type RowLock = { table: "Conversation" | "UserProfile" | "QQGroup"; id: number };

const transactionLimits = { maxWait: 10_000, timeout: 20_000 };
const maxTries = 5;
const firstPauseMs = 10;

/** SQL errors that PostgreSQL asks to answer by trying again: serialization failure and deadlock. */
const retryableSqlStates = ["40001", "40P01"];

/**
 * Runs `work` in one interactive transaction and returns what it returns. When PostgreSQL ends it for a conflict
 * with another transaction, the whole of `work` runs again, up to five times in all, so it must have no effect
 * outside the transaction. Any other error rolls back and is thrown on.
 */
export async function transaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction(work, transactionLimits);
    } catch (error) {
      if (attempt >= maxTries || !isConflict(error)) throw error;
      await pause(firstPauseMs * 2 ** attempt * Math.random());
    }
  }
}

/**
 * Runs `work` on one unchanging view of the database: whatever is committed meanwhile is not seen. For reading only.
 */
export async function readTransaction<T>(db: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  // To SQLite's adapter any level means: on the connection for views, past those who wait to write.
  const isolationLevel = db.kind === "sqlite" ? "Serializable" : ("RepeatableRead" as "Serializable");
  return db.$transaction(work, { ...transactionLimits, isolationLevel });
}

/** Whether the transaction lost against another one and may be tried again. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta, cause } = error as Error & { code?: unknown; meta?: unknown };
  if (code === "P2034") return true;
  // A raw statement reports the database's own state in `meta` or in the driver's error.
  const details = `${JSON.stringify(meta ?? "")} ${JSON.stringify(cause ?? "")}`;
  return retryableSqlStates.some((state) => code === state || details.includes(`"${state}"`));
}

/** Whether a unique constraint refused the statement, reported by the typed client or by a raw statement. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta } = error as Error & { code?: unknown; meta?: unknown };
  return code === "P2002" || /UniqueConstraintViolation|"23505"/.test(JSON.stringify(meta ?? ""));
}

const lockColumn = { Conversation: "id", UserProfile: "id", QQGroup: "conversationId" } as const;

const lockOrder = ["Conversation", "QQGroup", "UserProfile"] as const;

/**
 * Locks the rows until the transaction ends. Everyone locks in the same order (table, then id), so two
 * transactions never wait for each other. SQLite has one writer at a time and needs no row locks.
 */
export async function lockRows(tx: Tx, rows: RowLock[]): Promise<void> {
  if (databaseKind(tx) === "sqlite") return;
  for (const table of lockOrder) {
    const ids = rows.filter((row) => row.table === table).map(({ id }) => id);
    if (ids.length === 0) continue;
    const column = `"${lockColumn[table]}"`;
    // NO KEY: a row that only points at this one, such as a new message, need not wait.
    await tx.$queryRawUnsafe(
      `SELECT 1 FROM "${table}" WHERE ${column} = ANY($1::int[]) ORDER BY ${column} FOR NO KEY UPDATE`,
      ids,
    );
  }
}

/** Resolves when the database answers and has stored something; rejects with what it failed at. */
export async function healthQuery(db: Database): Promise<void> {
  await db.$queryRawUnsafe("SELECT 1");
  await db.counter.upsert({
    where: { name: "health" },
    create: { name: "health", next: 0 },
    update: { next: 0 },
  });
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
