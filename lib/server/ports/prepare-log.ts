import type { Logger } from "pino";
import type { Env } from "./env.ts";
import { sqliteFile } from "./open-database.ts";

/**
 * Makes the first commits of a started server as fast as the later ones, where that takes anything (SQLite). Without
 * it everything works as well, only slower: what it fails at is logged and does not stop the start.
 */
export async function prepareLog(env: Env, logger: Logger): Promise<void> {
  if (env.databaseKind !== "sqlite") return;
  const { reserveLog } = await import("./sqlite/reserve-log.ts");
  try {
    await reserveLog(sqliteFile(env.databaseUrl));
  } catch (cause) {
    logger.warn({ err: cause }, "log not reserved");
  }
}
