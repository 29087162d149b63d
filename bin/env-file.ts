import { existsSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "./project-folder.ts";

/** Takes settings from the file `.env` of the project's folder when there is one; variables already set win. */
export function readEnvFile(): void {
  const file = path.join(projectFolder, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
