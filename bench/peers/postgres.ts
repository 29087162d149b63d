import { runSql } from "#test/run-sql.ts";
import { startTemporaryPostgres, type TemporaryPostgres } from "#test/temporary-postgres.ts";

/** Outside the range from which outgoing connections take their ports. */
const PORT = 15_432;
/** Everything that makes it durable stays as PostgreSQL has it: fsync, full_page_writes, synchronous_commit. */
const settings = ["shared_buffers=512MB", "max_wal_size=4GB"];

let started: Promise<TemporaryPostgres> | undefined;

/** The one PostgreSQL server of a run, started when first asked for. */
export function postgres(): Promise<TemporaryPostgres> {
  started ??= startTemporaryPostgres({ port: PORT, settings });
  return started;
}

/** Makes a database anew, empty, and answers its address. */
export async function freshPostgresDatabase(name: string): Promise<string> {
  const server = await postgres();
  await runSql(server.urlOf("postgres"), `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await runSql(server.urlOf("postgres"), `CREATE DATABASE "${name}"`);
  return server.urlOf(name);
}

/** Ends the server, if there is one. */
export async function stopPostgres(): Promise<void> {
  const server = await started;
  started = undefined;
  await server?.stop();
}
