import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { readSchema, schemaFor } from "./prisma/schema-text.ts";
import { projectFolder } from "./project-folder.ts";

const generatedFolder = path.join(projectFolder, "prisma/generated");
const prismaFolder = path.join(projectFolder, "node_modules/prisma");
const kinds: DatabaseKind[] = ["sqlite", "postgres"];

/**
 * Generates the database clients for SQLite and PostgreSQL into `prisma/generated`, without any network.
 * Does nothing when they stand for the present schema and Prisma version. Returns whether it generated.
 */
export function generate(): boolean {
  const schema = readSchema();
  const stamp = stampOf(schema);
  const stale = kinds.filter((kind) => readStamp(kind) !== stamp);
  for (const kind of stale) generateOne(kind, schema, stamp);
  return stale.length > 0;
}

function stampOf(schema: string): string {
  const { version } = JSON.parse(readFileSync(path.join(prismaFolder, "package.json"), "utf8"));
  return createHash("sha256").update(`${version}\n${schema}`).digest("hex");
}

function readStamp(kind: DatabaseKind): string | undefined {
  const file = path.join(generatedFolder, kind, ".stamp");
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Generates beside the final place and moves it there, so that a reader never meets half a client. */
function generateOne(kind: DatabaseKind, schema: string, stamp: string): void {
  mkdirSync(generatedFolder, { recursive: true });
  const workFolder = mkdtempSync(path.join(generatedFolder, ".new-"));
  try {
    writeFileSync(path.join(workFolder, "schema.prisma"), schemaFor(kind, schema, `./${kind}`));
    runPrisma(path.join(workFolder, "schema.prisma"));
    writeFileSync(path.join(workFolder, kind, ".stamp"), stamp);
    const target = path.join(generatedFolder, kind);
    if (existsSync(target)) renameSync(target, path.join(workFolder, "old"));
    renameSync(path.join(workFolder, kind), target);
  } finally {
    rmSync(workFolder, { recursive: true, force: true });
  }
}

function runPrisma(schemaFile: string): void {
  const result = spawnSync(
    process.execPath,
    [path.join(prismaFolder, "build/index.js"), "generate", "--schema", schemaFile],
    {
      cwd: path.dirname(schemaFile),
      encoding: "utf8",
      // The CLI asks for a schema engine, which it downloads when missing, but `generate` never runs it.
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    },
  );
  if (result.status !== 0)
    throw new Error(`Prisma could not generate the client:\n${result.stdout}${result.stderr}`);
}

if (import.meta.main) {
  console.log(generate() ? "Database clients generated." : "Database clients are up to date.");
}
