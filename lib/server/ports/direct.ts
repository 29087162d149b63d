/** What a statement's parameter can be on both databases. */
export type SqlValue = string | number | null;

/**
 * Statements straight at the driver, past the typed client, for the few paths where tenths of a millisecond
 * count. Parameters are written $1, $2 … on both databases; each text is prepared once and kept.
 */
export type DirectSql = {
  readonly kind: "sqlite" | "postgres";
  /** The rows of a reading statement, of what is committed at that moment. Times come as ISO 8601 text. */
  read: <T>(sql: string, parameters: readonly SqlValue[]) => Promise<T[]>;
};

/** One statement of an open transaction that runs at once. */
export type StatementsNow = {
  all: <T>(sql: string, parameters: readonly SqlValue[]) => T[];
  run: (sql: string, parameters: readonly SqlValue[]) => void;
};

/** SQLite lives in this process, so a whole transaction can run without giving up the thread in between. */
export type DirectSqlite = DirectSql & {
  readonly kind: "sqlite";
  /** Runs `work` in one writing transaction, durable when it resolves; rolls back and rejects when it throws. */
  write: <T>(work: (statements: StatementsNow) => T) => Promise<T>;
};
