import { spawnSync } from "node:child_process";
import { chownSync, readdirSync } from "node:fs";
import path from "node:path";

/**
 * A program to be run as one of Debian's service users: root lends it that user, because it refuses to run as root;
 * anybody else runs it as themselves.
 */
export function runAs(
  user: string,
  program: string,
  options: string[],
): { program: string; arguments: string[] } {
  if (process.getuid?.() !== 0) return { program, arguments: options };
  return {
    program: "setpriv",
    arguments: ["--reuid", user, "--regid", user, "--init-groups", program, ...options],
  };
}

/** Gives a folder and everything in it to a user, where root runs this. */
export function giveTo(user: string, folder: string): void {
  if (process.getuid?.() !== 0) return;
  const [uid = 0, gid = 0] = ["-u", "-g"].map((option) =>
    Number(spawnSync("id", [option, user], { encoding: "utf8" }).stdout),
  );
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    chownSync(path.join(folder, entry), uid, gid);
}
