import type { Database } from "../database.ts";
import type { AppendStore } from "./draft.ts";
import { postgresAppendStore } from "./postgres-store.ts";
import { sqliteAppendStore } from "./sqlite-store.ts";

/** The append's store for this database. */
export function openAppendStore(db: Database): AppendStore {
  return db.kind === "sqlite" ? sqliteAppendStore(db.direct) : postgresAppendStore(db);
}
