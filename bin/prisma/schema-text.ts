import { readFileSync } from "node:fs";
import path from "node:path";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { projectFolder } from "../project-folder.ts";

/** The words Prisma uses for the two databases. */
const providerName: Record<DatabaseKind, string> = { sqlite: "sqlite", postgres: "postgresql" };

/**
 * The Prisma schema for one database, made from a schema text written for SQLite.
 * Only the datasource's provider and the generated client's folder differ.
 */
export function schemaFor(kind: DatabaseKind, text: string, output = `./generated/${kind}`): string {
  const provider = /(datasource db \{\s*provider\s*=\s*)"sqlite"/;
  const folder = /(generator client \{[^}]*?output\s*=\s*)"[^"]*"/;
  if (!provider.test(text) || !folder.test(text)) {
    throw new Error("prisma/schema.prisma must name the provider sqlite and the client's output folder.");
  }
  return text.replace(provider, `$1"${providerName[kind]}"`).replace(folder, `$1${JSON.stringify(output)}`);
}

/** The text of `prisma/schema.prisma`. */
export function readSchema(): string {
  return readFileSync(path.join(projectFolder, "prisma/schema.prisma"), "utf8");
}
