import { appendFileSync, existsSync, rmSync } from "node:fs";
import type { Env } from "#lib/server/ports/env.ts";
import { sqliteFile } from "#lib/server/ports/open-database.ts";

/** Less than one frame of the log: what a machine that lost its power in the middle of a write leaves behind. */
const TORN_BYTES = 1_500;

/**
 * Makes a killed program's SQLite files look as after a loss of power: half a frame at the end of the log, and no
 * shared memory. What a commit has written before must not be harmed by it.
 */
export function tearLog(env: Pick<Env, "databaseUrl">, random: () => number): void {
  const file = sqliteFile(env.databaseUrl);
  rmSync(`${file}-shm`, { force: true });
  if (!existsSync(`${file}-wal`)) return;
  const bytes = Uint8Array.from({ length: Math.ceil(random() * TORN_BYTES) }, () => random() * 256);
  appendFileSync(`${file}-wal`, bytes);
}
