import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

/** `npm run verify-log -- --all` on the data of a site, beside its running server. */
export function verifyLog(dataFolder: string) {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NODE_ENV: "production" as const, DATA_DIR: dataFolder };
  return spawnSync(process.execPath, ["bin/verify-log.ts", "--all"], { cwd: root, env, encoding: "utf8" });
}
