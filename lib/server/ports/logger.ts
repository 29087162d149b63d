import { type Logger, pino } from "pino";
import type { Env } from "./env.ts";

/** The program's log: one JSON line per entry on standard output, without anything secret. */
export function openLogger(env: Pick<Env, "logLevel">): Logger {
  return pino({
    level: env.logLevel,
    base: null,
    redact: { paths: ["*.password", "*.cookie", "*.authorization", "*.headers"], remove: true },
  });
}
