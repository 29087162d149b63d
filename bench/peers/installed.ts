import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

/** The first of these folders' entries that matches, with its folder; null when there is none. */
export function findIn(folders: string[], name: RegExp): string | null {
  for (const folder of folders.filter(existsSync)) {
    const found = readdirSync(folder).find((entry) => name.test(entry));
    if (found) return path.join(folder, found);
  }
  return null;
}

/** The path of a program; services' programs are not on everybody's PATH. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin"];
  return findIn(folders, new RegExp(`^${name}$`));
}

/** Where Debian keeps libraries of this machine's kind. */
export const libraryFolders = ["x86_64-linux-gnu", "aarch64-linux-gnu"].map((kind) => `/usr/lib/${kind}`);

/** The package of PostgreSQL when it is not here. */
export function missingPostgres(): string | null {
  return existsSync("/usr/lib/postgresql") || findProgram("initdb") ? null : "postgresql";
}
