import { closeWithNpm } from "./close-with-npm.ts";
import { plainly } from "./plainly.ts";

/**
 * Prepares what is missing and runs the server, which brings the database up to date. All in this one process,
 * so that a signal to it reaches the server.
 */
export async function launch(nodeEnv: "production" | "development", prepare: () => unknown): Promise<void> {
  Object.assign(process.env, { NODE_ENV: nodeEnv, NEXT_TELEMETRY_DISABLED: "1" });
  await plainly(async () => {
    await prepare();
    await import("../server.ts");
    closeWithNpm();
  });
}
