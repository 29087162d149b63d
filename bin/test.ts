import "./refuse-old-node.ts";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "./build.ts";
import { check } from "./check.ts";
import { generate } from "./generate.ts";
import { projectFolder } from "./project-folder.ts";
import {
  countPlaywright,
  countVitest,
  failureList,
  isSuccess,
  type Outcome,
  readOutcome,
  sum,
  summaryLine,
  table,
} from "./testing/results.ts";
import { browserPackages, installMissing, integrationPackages } from "./testing/system-packages.ts";

type Part = { name: string; run: () => Outcome };

const reportsFolder = path.join(projectFolder, "test-results/reports");

const one = (isWell: boolean, reason = "see its output above"): Outcome =>
  isWell
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [reason] };

const parts = {
  types: { name: "types", run: () => one(check("types")) },
  lint: { name: "lint", run: () => one(check("lint")) },
  unit: { name: "unit", run: () => vitest("unit") },
  sqlite: { name: "integration, SQLite", run: () => vitest("integration-sqlite") },
  postgres: {
    name: "integration, PostgreSQL",
    run: () => needing(integrationPackages, () => vitest("integration-postgres")),
  },
  build: { name: "build", run: () => one(hasBuilt()) },
  e2e: { name: "end to end", run: () => needing(browserPackages, playwright) },
} satisfies Record<string, Part>;

const selections: Record<string, Part[]> = {
  all: Object.values(parts),
  unit: [parts.unit],
  integration: [parts.sqlite, parts.postgres],
  e2e: [parts.build, parts.e2e],
};

function vitest(project: string): Outcome {
  const report = path.join(reportsFolder, `${project}.json`);
  const options = ["run", "--project", project, "--reporter=default", "--reporter=json"];
  const hasSucceeded = run("vitest", [...options, `--outputFile.json=${report}`]);
  return readOutcome(report, hasSucceeded, countVitest);
}

function playwright(): Outcome {
  const report = path.join(reportsFolder, "end-to-end.json");
  const hasSucceeded = run("playwright", ["test"], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return readOutcome(report, hasSucceeded, countPlaywright);
}

/** Without its tools a part has failed, not been skipped. */
function needing(packages: Parameters<typeof installMissing>[0], work: () => Outcome): Outcome {
  const missing = installMissing(packages);
  if (missing === undefined) return work();
  return one(false, missing);
}

function hasBuilt(): boolean {
  try {
    build();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

function run(program: string, options: string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(path.join(projectFolder, "node_modules/.bin", program), options, {
    cwd: projectFolder,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  return status === 0;
}

function runAll(chosen: Part[]): void {
  rmSync(reportsFolder, { recursive: true, force: true });
  mkdirSync(reportsFolder, { recursive: true });
  generate();
  const results = chosen.map((part) => {
    console.log(`\n── ${part.name}`);
    return { name: part.name, outcome: part.run() };
  });
  const total = sum(results.map(({ outcome }) => outcome));
  process.exitCode = isSuccess(total, Boolean(process.env.CI)) ? 0 : 1;
  console.log(`\n${[failureList(results), table(results), summaryLine(total)].filter(Boolean).join("\n\n")}`);
}

const [selection = "all"] = process.argv.slice(2);
const chosen = selections[selection];
if (chosen) {
  runAll(chosen);
} else {
  console.error(`Say which tests to run: ${Object.keys(selections).join(", ")}.`);
  process.exitCode = 1;
}
