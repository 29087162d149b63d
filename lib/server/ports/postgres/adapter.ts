import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import type { Pool } from "pg";
import { Turns } from "../turns.ts";

/**
 * Prisma's PostgreSQL adapter, with one statement of a transaction at a time. Prisma loads several relations of a
 * row at once, and a connection that is given a statement before the last one has ended is an error to come in `pg`.
 */
export class PostgresAdapterFactory implements SqlDriverAdapterFactory {
  readonly provider = "postgres";
  readonly adapterName = "@prisma/adapter-pg";
  readonly #inner: PrismaPg;

  /** @param pool the connections it may use, closed with it. */
  constructor(pool: Pool) {
    this.#inner = new PrismaPg(pool, { disposeExternalPool: true });
  }

  async connect(): Promise<SqlDriverAdapter> {
    const adapter = await this.#inner.connect();
    const begin = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => oneAtATime(await begin(isolationLevel));
    return adapter;
  }
}

function oneAtATime(transaction: Transaction): Transaction {
  const turns = new Turns();
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  return Object.assign(transaction, {
    queryRaw: (query: Parameters<typeof queryRaw>[0]) => turns.run(() => queryRaw(query)),
    executeRaw: (query: Parameters<typeof executeRaw>[0]) => turns.run(() => executeRaw(query)),
  });
}
