import "./refuse-old-node.ts";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ConfigurationError, loadEnv } from "#lib/server/ports/env.ts";
import { migrate } from "#lib/server/ports/migrate.ts";
import { openDatabase } from "#lib/server/ports/open-database.ts";
import { build } from "./build.ts";
import { launch } from "./launch.ts";
import { projectFolder } from "./project-folder.ts";

const dataDir = path.join(projectFolder, "demo-data");
const marker = path.join(dataDir, "made-by-npm-run-demo");

/** Empties the demo's own folder, and no other: one without the marker was made by somebody else. */
function resetFolder(): void {
  if (existsSync(dataDir) && !existsSync(marker)) {
    throw new ConfigurationError(
      `${dataDir} was not made by the demo, so it is left alone: move it away first.`,
    );
  }
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir);
  writeFileSync(marker, "Everything in this folder is deleted when `npm run demo` starts again.\n");
}

async function fill(): Promise<void> {
  const env = loadEnv();
  await migrate(env);
  const { seed } = await import("#prisma/seed.ts");
  const db = await openDatabase(env);
  try {
    const people = await seed(db);
    console.log("These people can sign in:");
    for (const { number, name, password } of people) console.log(`  ${number}  ${password}  ${name}`);
  } finally {
    await db.$disconnect();
  }
}

delete process.env.DATABASE_URL;
process.env.DATA_DIR = dataDir;
await launch("production", async () => {
  resetFolder();
  build();
  await fill();
});
