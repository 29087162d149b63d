import { loadEnv } from "#lib/server/ports/env.ts";
import { migrate } from "#lib/server/ports/migrate.ts";
import { plainly } from "./plainly.ts";

/**
 * Checks the configuration, prepares what is missing, brings the database up to date and runs the server in this
 * same process, so that a signal to it reaches the server.
 */
export async function launch(nodeEnv: "production" | "development", prepare: () => unknown): Promise<void> {
  process.env = { ...process.env, NODE_ENV: nodeEnv, NEXT_TELEMETRY_DISABLED: "1" };
  await plainly(async () => {
    const env = loadEnv();
    prepare();
    const applied = await migrate(env);
    if (applied.length > 0) console.log(`The database was brought up to date: ${applied.join(", ")}`);
    await import("../server.ts");
  });
}
