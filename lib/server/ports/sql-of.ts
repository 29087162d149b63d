import { type Database, databaseKind, type Tx } from "./database.ts";
import type { SqlReader, SqlValue } from "./direct.ts";

/** Reading statements on a database, past the typed client, or within a transaction of it, which sees its own writes. */
export function sqlOf(reader: Tx | Database): SqlReader {
  return isDatabase(reader) ? reader.direct : within(reader);
}

function within(tx: Tx): SqlReader {
  return {
    kind: databaseKind(tx),
    read<T>(sql: string, parameters: readonly SqlValue[]): Promise<T[]> {
      if (databaseKind(tx) === "postgres") return tx.$queryRawUnsafe<T[]>(sql, ...parameters);
      // The typed client's adapter hands SQLite its parameters by position, one for each mark.
      const inOrder: SqlValue[] = [];
      const marked = sql.replace(/\$(\d+)/g, (_mark, number) => {
        inOrder.push(parameters[Number(number) - 1] ?? null);
        return "?";
      });
      return tx.$queryRawUnsafe<T[]>(marked, ...inOrder);
    },
  };
}

/** A transaction shows what was added to the client it was begun from, too, but it can neither connect nor leave. */
function isDatabase(reader: Tx | Database): reader is Database {
  return "$connect" in reader;
}
