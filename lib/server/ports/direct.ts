/** What a statement's parameter can be on both databases. */
export type SqlValue = string | number | null;

/** Reading statements, written the same for both databases: parameters as $1, $2 … */
export type SqlReader = {
  readonly kind: "sqlite" | "postgres";
  /** The rows of a statement. Times may come as ISO 8601 text. */
  read: <T>(sql: string, parameters: readonly SqlValue[]) => Promise<T[]>;
};

/**
 * Statements straight at the driver, past the typed client, for the few paths where tenths of a millisecond
 * count. They see what is committed at that moment; each text is prepared once and kept.
 */
export type DirectSql = SqlReader & {
  /** Each row as the list of its columns, which for many rows costs half as much. */
  readLists: <T extends unknown[]>(sql: string, parameters: readonly SqlValue[]) => Promise<T[]>;
};

/** Reading statements of an open transaction, each of which runs at once. */
export type ReadsNow = {
  all: <T>(sql: string, parameters: readonly SqlValue[]) => T[];
  lists: <T extends unknown[]>(sql: string, parameters: readonly SqlValue[]) => T[];
};

/** Statements of an open transaction, each of which runs at once. */
export type StatementsNow = Pick<ReadsNow, "all"> & {
  run: (sql: string, parameters: readonly SqlValue[]) => void;
};

/** SQLite lives in this process, so a whole transaction can run without giving up the thread in between. */
export type DirectSqlite = DirectSql & {
  readonly kind: "sqlite";
  /** Runs `work` on one unchanging view of the database. */
  view: <T>(work: (statements: ReadsNow) => T) => Promise<T>;
  /** Runs `work` in one writing transaction, durable when it resolves; rolls back and rejects when it throws. */
  write: <T>(work: (statements: StatementsNow) => T) => Promise<T>;
};
