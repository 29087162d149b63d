import pg from "pg";

/** Runs one statement in a PostgreSQL database. */
export async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
