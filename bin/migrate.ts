import { loadEnv } from "#lib/server/ports/env.ts";
import { migrate } from "#lib/server/ports/migrate.ts";
import { readEnvFile } from "./env-file.ts";
import { generate } from "./generate.ts";
import { plainly } from "./plainly.ts";

await plainly(async () => {
  readEnvFile();
  generate();
  const applied = await migrate(loadEnv());
  console.log(applied.length > 0 ? `Applied: ${applied.join(", ")}` : "The database is up to date.");
});
