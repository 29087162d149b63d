import "./refuse-old-node.ts";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { generate } from "./generate.ts";
import { projectFolder } from "./project-folder.ts";

/** What the pages' bundle is made of. */
const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema.prisma",
  "next.config.js",
  "postcss.config.js",
  "tsconfig.json",
  "package-lock.json",
];

const buildFolder = path.join(projectFolder, process.env.NEXT_DIST_DIR ?? ".next");
const stampFile = path.join(buildFolder, "sources");

/**
 * Builds the pages for production unless the present build stands for the present sources.
 * @throws when the build fails; what is wrong has been printed by then.
 */
export function build(): void {
  generate();
  const stamp = hashSources();
  if (isBuilt(stamp)) return;
  console.log("Building the pages; this takes about ten seconds.");
  const next = path.join(projectFolder, "node_modules/next/dist/bin/next");
  const { status } = spawnSync(process.execPath, [next, "build"], {
    cwd: projectFolder,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) throw new Error("The pages could not be built.");
  writeFileSync(stampFile, stamp);
}

function isBuilt(stamp: string): boolean {
  const hasBuild = existsSync(path.join(buildFolder, "BUILD_ID")) && existsSync(stampFile);
  return hasBuild && readFileSync(stampFile, "utf8") === stamp;
}

function hashSources(): string {
  const hash = createHash("sha256").update(process.versions.node);
  for (const file of sources.flatMap(filesUnder)) {
    hash.update(`\n${file}\n`).update(readFileSync(path.join(projectFolder, file)));
  }
  return hash.digest("hex");
}

function filesUnder(source: string): string[] {
  const place = path.join(projectFolder, source);
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [source];
  const names = readdirSync(place, { recursive: true, encoding: "utf8" }).sort();
  return names
    .map((name) => path.join(source, name))
    .filter((file) => !/\.test\.tsx?$/.test(file) && statSync(path.join(projectFolder, file)).isFile());
}

if (import.meta.main) build();
