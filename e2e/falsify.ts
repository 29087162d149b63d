import { execFileSync } from "node:child_process";
import path from "node:path";

/** Changes the database of a site behind its back, as somebody with access to its file could. */
export function falsify(dataFolder: string, sql: string): void {
  const script = `new (require("node:sqlite").DatabaseSync)(process.argv[1], { timeout: 5_000 }).exec(process.argv[2])`;
  execFileSync(process.execPath, ["-e", script, path.join(dataFolder, "webqq.db"), sql]);
}
