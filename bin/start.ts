import "./refuse-old-node.ts";
import { loadEnv } from "#lib/server/ports/env.ts";
import { build } from "./build.ts";
import { readEnvFile } from "./env-file.ts";
import { launch } from "./launch.ts";

await launch("production", () => {
  readEnvFile();
  // A wrong setting is told before the pages are built, not after.
  loadEnv();
  build();
});
