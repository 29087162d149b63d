import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { browserProgram } from "./browser.ts";

/** What the tests need beyond npm, and how to tell that it is there. */
const packages = {
  postgresql: hasPostgres,
  "chromium-headless-shell": hasBrowser,
  "fonts-noto-cjk": () => hasFont("fonts-noto-cjk", "Noto Sans CJK"),
  "fonts-noto-color-emoji": () => hasFont("fonts-noto-color-emoji", "Noto Color Emoji"),
};

type PackageName = keyof typeof packages;

/** The packages that integration and browser tests need. */
export const integrationPackages: PackageName[] = ["postgresql"];
export const browserPackages: PackageName[] = [
  "chromium-headless-shell",
  "fonts-noto-cjk",
  "fonts-noto-color-emoji",
];

/** Installs what is missing when that is possible: as root on Debian. Returns one sentence when something stays missing. */
export function installMissing(needed: PackageName[]): string | undefined {
  const missing = needed.filter((name) => !packages[name]());
  if (missing.length === 0) return undefined;
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    console.log(`Installing ${missing.join(", ")}.`);
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...missing);
  }
  const stillMissing = missing.filter((name) => !packages[name]());
  if (stillMissing.length === 0) return undefined;
  return `The tests need ${stillMissing.join(", ")}; on Debian: apt-get install ${stillMissing.join(" ")}`;
}

function apt(...options: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["-q", ...options], { stdio: ["ignore", "inherit", "inherit"], env });
}

function hasPostgres(): boolean {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  return (
    isInPath("initdb") || versions.some((version) => existsSync(path.join(debian, version, "bin/initdb")))
  );
}

/** Another browser stands in for the shell, a little slower. */
function hasBrowser(): boolean {
  const program = browserProgram("shell");
  return program === undefined || existsSync(program);
}

function isInPath(program: string): boolean {
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, program)));
}

function hasFont(debianPackage: string, family: string): boolean {
  const { stdout: status } = spawnSync("dpkg", ["-s", debianPackage], { encoding: "utf8" });
  if (status?.includes("Status: install ok installed")) return true;
  return spawnSync("fc-list", [":", "family"], { encoding: "utf8" }).stdout?.includes(family) ?? false;
}
