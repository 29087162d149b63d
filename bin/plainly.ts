import { ConfigurationError } from "#lib/server/ports/env.ts";
import { MigrationError } from "#lib/server/ports/migrate.ts";

/** Runs a script's work. What its user can mend is said in one sentence; anything else shows where it went wrong. */
export async function plainly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isMendable = error instanceof ConfigurationError || error instanceof MigrationError;
    console.error(isMendable ? error.message : error);
    process.exitCode = 1;
  }
}
