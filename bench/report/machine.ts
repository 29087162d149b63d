import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import path from "node:path";
import { projectFolder } from "#bin/project-folder.ts";

/** Where and with what a run was made. */
export type Machine = {
  at: string;
  command: string;
  processor: string;
  cores: number;
  memoryGib: number;
  system: string;
  /** Programs and libraries by name. */
  versions: Record<string, string>;
};

/** Debian's packages whose versions belong into a report. */
const packages = ["postgresql-15", "ejabberd", "prosody", "nginx-light", "libnginx-mod-nchan"];
const libraries = ["socket.io", "ws", "better-sqlite3", "next"];

/** Describes this machine for a run with these words on the command line. */
export function describeMachine(words: string[]): Machine {
  const [processor] = cpus();
  const versions: [string, string][] = [
    ["WebQQ", readVersion("package.json")],
    ["Node", process.versions.node],
    ...libraries.map(
      (name) => [name, readVersion(`node_modules/${name}/package.json`)] satisfies [string, string],
    ),
    ...packages.map((name) => [name, packageVersion(name)] satisfies [string, string]),
  ];
  return {
    at: new Date().toISOString(),
    command: ["npm run bench", ...(words.length > 0 ? ["--", ...words] : [])].join(" "),
    processor: processor?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
    system: `${systemName()}, Linux ${release()}`,
    versions: Object.fromEntries(versions.filter(([, version]) => version)),
  };
}

function readVersion(file: string): string {
  return (JSON.parse(readFileSync(path.join(projectFolder, file), "utf8")) as { version: string }).version;
}

function packageVersion(name: string): string {
  const { stdout, status } = spawnSync("dpkg-query", ["-W", name], { encoding: "utf8" });
  return status === 0 ? (stdout.trim().split("\t")[1] ?? "") : "";
}

function systemName(): string {
  try {
    return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? "unknown system";
  } catch {
    return "unknown system";
  }
}
