import type { Database } from "../database.ts";
import type { FoundPage, PageSpan } from "./found-page.ts";
import { readPostgresPage } from "./postgres-page.ts";
import { readSqlitePage } from "./sqlite-page.ts";

/** A page of history as far as the person's membership lets see; null for who is no member. */
export function readPage(db: Database, span: PageSpan): Promise<FoundPage | null> {
  return db.kind === "sqlite" ? readSqlitePage(db.direct, span) : readPostgresPage(db.direct, span);
}
