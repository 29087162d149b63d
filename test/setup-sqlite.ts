import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "#lib/server/ports/migrate.ts";

/** Makes the migrated file that every test's database is a copy of. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(path.join(tmpdir(), "webqq-template-"));
  const databaseUrl = `file:${path.join(folder, "template.db")}`;
  await migrate({ databaseKind: "sqlite", databaseUrl });
  project.provide("templateUrl", databaseUrl);
  return () => rmSync(folder, { recursive: true, force: true });
}

declare module "vitest" {
  interface ProvidedContext {
    /** The migrated, empty database that fresh ones are copied from. */
    templateUrl: string;
  }
}
