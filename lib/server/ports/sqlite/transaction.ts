import type { SqlDriverAdapter, SqlQuery, SqlResultSet, Transaction } from "@prisma/driver-adapter-utils";

/** Prisma sends COMMIT or ROLLBACK as a statement and then calls the method of that name. */
export class SqliteTransaction implements Transaction {
  readonly provider = "sqlite";
  readonly adapterName = "@prisma/adapter-better-sqlite3";
  readonly options = { usePhantomQuery: false };
  readonly #connection: SqlDriverAdapter;
  readonly #release: () => void;

  constructor(connection: SqlDriverAdapter, release: () => void) {
    this.#connection = connection;
    this.#release = release;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#connection.queryRaw(query);
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#connection.executeRaw(query);
  }

  async commit(): Promise<void> {
    this.#release();
  }

  /** Also called after a COMMIT that failed, when SQLite may hold the transaction open. */
  async rollback(): Promise<void> {
    try {
      await this.#connection.executeScript("ROLLBACK");
    } catch {
      // Nothing was open any more.
    } finally {
      this.#release();
    }
  }

  createSavepoint(name: string): Promise<void> {
    return this.#connection.executeScript(`SAVEPOINT ${name}`);
  }

  rollbackToSavepoint(name: string): Promise<void> {
    return this.#connection.executeScript(`ROLLBACK TO ${name}`);
  }

  releaseSavepoint(name: string): Promise<void> {
    return this.#connection.executeScript(`RELEASE SAVEPOINT ${name}`);
  }
}
