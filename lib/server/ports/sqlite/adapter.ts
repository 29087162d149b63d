import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import type {
  ConnectionInfo,
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from "@prisma/driver-adapter-utils";
import { Turns } from "../turns.ts";
import { openBreath } from "./breath.ts";
import { SqliteTransaction } from "./transaction.ts";
import { waitForLock } from "./wait-for-lock.ts";

/** How long opening waits for another process (a backup, a second start). */
export const busyTimeoutMs = 5_000;

/** What SQLite allows by itself. Prisma assumes 999 and refuses to load somebody with more conversations than that. */
const maxBindValues = 32_766;

/**
 * Sixteen megabytes of log, not four, before it is taken into the database: one commit in some seven hundred waits
 * for that instead of one in a hundred and seventy.
 */
export const checkpointPages = 4_000;

const everyConnection = [
  "journal_mode = WAL",
  "synchronous = FULL",
  "foreign_keys = ON",
  `wal_autocheckpoint = ${checkpointPages}`,
];
/** While it serves, SQLite itself hardly waits, because nothing else would happen meanwhile: see `waitForLock`. */
export const writingConnection = [...everyConnection, "busy_timeout = 20"];
export const readingConnection = [...writingConnection, "query_only = ON"];

/**
 * Prisma's SQLite adapter with three connections instead of one. On a single connection a plain query that arrives
 * while a transaction is open would run inside that transaction. Here transactions and plain writes take turns on
 * the writing connection, and plain reads see only what is committed, on a connection of their own.
 */
export class SqliteAdapterFactory implements SqlDriverAdapterFactory {
  readonly provider = "sqlite";
  readonly adapterName = "@prisma/adapter-better-sqlite3";
  readonly #inner: PrismaBetterSqlite3;

  readonly #writeTurns: Turns;

  /** @param writeTurns shared with whoever else writes to this file from this process. */
  constructor(file: string, writeTurns: Turns) {
    this.#inner = new PrismaBetterSqlite3({ url: file, timeout: busyTimeoutMs });
    this.#writeTurns = writeTurns;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const writer = await connectWith(this.#inner, writingConnection);
    const reader = await connectWith(this.#inner, readingConnection);
    const viewer = await connectWith(this.#inner, readingConnection);
    return new SqliteAdapter({ writer, reader, viewer }, this.#writeTurns);
  }
}

/** Prisma's own adapter with this project's settings: for the schema engine, which works alone on the file. */
export function singleSqliteConnection(file: string): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaBetterSqlite3({ url: file, timeout: busyTimeoutMs });
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: () => connectWith(factory, everyConnection),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

async function connectWith(factory: PrismaBetterSqlite3, pragmas: string[]): Promise<SqlDriverAdapter> {
  const connection = await factory.connect();
  await connection.executeScript(pragmas.map((pragma) => `PRAGMA ${pragma};`).join("\n"));
  return connection;
}

type Connections = { writer: SqlDriverAdapter; reader: SqlDriverAdapter; viewer: SqlDriverAdapter };

class SqliteAdapter implements SqlDriverAdapter {
  readonly provider = "sqlite";
  readonly adapterName = "@prisma/adapter-better-sqlite3";
  readonly #writer: SqlDriverAdapter;
  readonly #reader: SqlDriverAdapter;
  readonly #viewer: SqlDriverAdapter;
  readonly #turns: Turns;
  readonly #viewTurns = new Turns();
  readonly #breathe = openBreath();

  constructor({ writer, reader, viewer }: Connections, writeTurns: Turns) {
    this.#turns = writeTurns;
    this.#writer = writer;
    this.#reader = reader;
    this.#viewer = viewer;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    if (isRead(query.sql)) return this.#reader.queryRaw(query);
    return this.#turns.run(() => waitForLock(() => this.#writer.queryRaw(query)));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#turns.run(() => waitForLock(() => this.#writer.executeRaw(query)));
  }

  executeScript(script: string): Promise<void> {
    return this.#turns.run(() => waitForLock(() => this.#writer.executeScript(script)));
  }

  getConnectionInfo(): ConnectionInfo {
    return { maxBindValues, supportsRelationJoins: false };
  }

  /** With an isolation level it is a transaction that only reads, which holds up nobody who writes. */
  startTransaction(isolationLevel?: string): Promise<Transaction> {
    if (isolationLevel) return this.#begin(this.#viewer, this.#viewTurns, "BEGIN");
    // IMMEDIATE takes the write lock at once: a transaction that reads first can then never fail to upgrade.
    return this.#begin(this.#writer, this.#turns, "BEGIN IMMEDIATE");
  }

  /** Waits for the connection's turn, which lasts until the transaction ends. */
  async #begin(connection: SqlDriverAdapter, turns: Turns, statement: string): Promise<Transaction> {
    const release = await turns.take();
    try {
      await this.#breathe();
      await waitForLock(() => connection.executeScript(statement));
      return new SqliteTransaction(connection, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  async dispose(): Promise<void> {
    await this.#turns.run(() => this.#writer.dispose());
    await this.#viewTurns.run(() => this.#viewer.dispose());
    await this.#reader.dispose();
  }
}

/** What begins with SELECT changes nothing; anything else may, and goes to the writing connection. */
function isRead(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql);
}
