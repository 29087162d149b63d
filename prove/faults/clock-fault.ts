import type { DatabaseKind } from "#lib/server/ports/database.ts";
import type { Fault } from "./fault.ts";

const HOUR_MS = 3_600_000;

/** The program's clock goes back while it runs, as when a machine that was an hour ahead is set right. */
export function clockFault(database: DatabaseKind): Fault {
  return {
    name: "clock an hour back",
    database,
    lastsMs: 15_000,
    refusal: null,
    health: "ok",
    isReadable: true,
    begin: ({ application }) => application.order({ clockOffsetMs: -HOUR_MS }),
    end: ({ application }) => application.order({ clockOffsetMs: 0 }),
  };
}
