import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { makePostgresCluster } from "./postgres-cluster.ts";

/** A PostgreSQL server of the tests' own. */
export type TemporaryPostgres = {
  /** The address of a database in it. */
  urlOf: (database: string) => string;
  /** The process all others of it descend from. */
  pid: number;
  stop: () => Promise<void>;
};

/**
 * Starts an empty PostgreSQL server in a temporary folder, on a free loopback port or the one given. `settings`
 * are lines `name=value` that win over those the tests use.
 * @throws when PostgreSQL is not installed, because a test that was not run is not a passed one.
 */
export async function startTemporaryPostgres(
  options: { port?: number; settings?: string[] } = {},
): Promise<TemporaryPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), "webqq-postgres-"));
  const cluster = await makePostgresCluster({ folder, ...options });
  const stop = async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  await cluster.start().catch(async (error) => {
    await stop();
    throw error;
  });
  return { urlOf: cluster.urlOf, pid: cluster.pid(), stop };
}
