import Sqlite from "better-sqlite3";
import type { DirectSqlite, SqlValue } from "../direct.ts";
import type { Turns } from "../turns.ts";
import { waitForLock } from "./wait-for-lock.ts";

type Connection = InstanceType<typeof Sqlite>;
type Statement = ReturnType<Connection["prepare"]>;

/**
 * Opens two connections of its own to the file. Its transactions take turns with those of the typed client:
 * waiting for SQLite's lock instead would stop the thread on which the other transaction has to finish.
 * @param prepare sets a connection up (journal, synchronous …), told whether it will write.
 */
export function openDirectSqlite(
  file: string,
  writeTurns: Turns,
  settings: { timeoutMs: number; writing: readonly string[]; reading: readonly string[] },
): DirectSqlite & { close: () => void } {
  const writer = connect(file, settings.timeoutMs, settings.writing);
  const reader = connect(file, settings.timeoutMs, settings.reading);
  const writing = statementsOf(writer);
  const reading = statementsOf(reader);

  return {
    kind: "sqlite",
    // Async, so that an error comes as a rejection, as from a database across a network.
    async read<T>(sql: string, parameters: readonly SqlValue[]): Promise<T[]> {
      return reading.all<T>(sql, parameters);
    },
    async readLists<T extends unknown[]>(sql: string, parameters: readonly SqlValue[]): Promise<T[]> {
      return reading.lists<T>(sql, parameters);
    },
    async view(work) {
      reading.run("BEGIN", []);
      try {
        return work(reading);
      } finally {
        reading.run("COMMIT", []);
      }
    },
    write: (work) =>
      writeTurns.run(async () => {
        await waitForLock(() => writing.run("BEGIN IMMEDIATE", []));
        try {
          const value = work(writing);
          writing.run("COMMIT", []);
          return value;
        } catch (cause) {
          if (writer.inTransaction) writing.run("ROLLBACK", []);
          throw cause;
        }
      }),
    close() {
      writer.close();
      reader.close();
    },
  };
}

function connect(file: string, timeoutMs: number, pragmas: readonly string[]): Connection {
  const connection = new Sqlite(file, { timeout: timeoutMs });
  for (const pragma of pragmas) connection.pragma(pragma);
  return connection;
}

function statementsOf(connection: Connection) {
  const prepare = remember((sql) => connection.prepare(sql));
  const prepareLists = remember((sql) => connection.prepare(sql).raw());

  return {
    all: <T>(sql: string, parameters: readonly SqlValue[]) => prepare(sql).all(byName(parameters)) as T[],
    lists: <T extends unknown[]>(sql: string, parameters: readonly SqlValue[]) =>
      prepareLists(sql).all(byName(parameters)) as T[],
    run: (sql: string, parameters: readonly SqlValue[]) => void prepare(sql).run(byName(parameters)),
  };
}

function remember(prepare: (sql: string) => Statement): (sql: string) => Statement {
  const prepared = new Map<string, Statement>();
  return (sql) => {
    const known = prepared.get(sql) ?? prepare(sql);
    prepared.set(sql, known);
    return known;
  };
}

/** `$1` is to SQLite a parameter with the name 1. */
function byName(parameters: readonly SqlValue[]): Record<string, SqlValue> {
  const named: Record<string, SqlValue> = {};
  for (let at = 0; at < parameters.length; at++) named[at + 1] = parameters[at] ?? null;
  return named;
}
