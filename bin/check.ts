import { spawnSync } from "node:child_process";
import path from "node:path";
import { generate } from "./generate.ts";
import { projectFolder } from "./project-folder.ts";

const checks = {
  types: () => run("next", ["typegen"], "ignore") && run("tsc", ["--noEmit", "-p", "."]),
  lint: () => run("biome", ["check", "--error-on-warnings", "."]),
};

/** The names of the checks of the source text. */
export type Check = keyof typeof checks;

/** Runs one check, prints what it has to say and returns whether all is well. */
export function check(name: Check): boolean {
  generate();
  return checks[name]();
}

function run(program: string, options: string[], stdout: "inherit" | "ignore" = "inherit"): boolean {
  const { status } = spawnSync(path.join(projectFolder, "node_modules/.bin", program), options, {
    cwd: projectFolder,
    stdio: ["ignore", stdout, "inherit"],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  return status === 0;
}

if (import.meta.main) {
  const named = process.argv.slice(2);
  const chosen = (Object.keys(checks) as Check[]).filter(
    (name) => named.length === 0 || named.includes(name),
  );
  const failed = chosen.filter((name) => !check(name));
  console.log(failed.length > 0 ? `Not well: ${failed.join(", ")}` : `All well: ${chosen.join(", ")}`);
  process.exitCode = failed.length > 0 || chosen.length === 0 ? 1 : 0;
}
