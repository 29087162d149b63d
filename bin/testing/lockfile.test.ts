import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { projectFolder } from "../project-folder.ts";

type Lock = { packages: Record<string, { optionalDependencies?: Record<string, string> }> };

// npm leaves out what a registry does not offer, and `npm ci` then refuses the lock file as incomplete.
test("the lock file names the packages of every platform", () => {
  const lock: Lock = JSON.parse(readFileSync(path.join(projectFolder, "package-lock.json"), "utf8"));
  const missing = Object.entries(lock.packages).flatMap(([parent, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(lock, parent, name)),
  );
  expect(missing).toEqual([]);
});

/** Looks where Node would: in the package's own folder first, then outwards. */
function isLocked(lock: Lock, parent: string, name: string): boolean {
  const place = path.posix.join(parent, "node_modules", name);
  if (place in lock.packages) return true;
  return (
    parent !== "" && isLocked(lock, parent.slice(0, Math.max(0, parent.lastIndexOf("/node_modules/"))), name)
  );
}
