import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { projectFolder } from "../project-folder.ts";

/** How many tests of a part, or of the whole run, ended in which way. */
export type Counts = { passed: number; failed: number; skipped: number };
/** How a part of the test run ended; `failures` name each failed test with the reason it gave. */
export type Outcome = Counts & { failures: string[] };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: VitestFile[];
};

type VitestFile = { name: string; status: string; message?: string; assertionResults: VitestTest[] };
type VitestTest = { status: string; fullName: string; failureMessages?: string[] };

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
  suites: PlaywrightSuite[];
};

type PlaywrightSuite = { specs: PlaywrightSpec[]; suites?: PlaywrightSuite[] };
type PlaywrightSpec = {
  title: string;
  file: string;
  line: number;
  tests: { status: string; results: { errors: { message?: string }[] }[] }[];
};

const LINES_OF_A_REASON = 12;

/** The counts in Vitest's JSON report. A file that fails as a whole counts as one failed test. */
export function countVitest(report: VitestReport): Outcome {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(hasFailed),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: [
      ...brokenFiles.map(({ name, message }) => failure(name, message)),
      ...report.testResults.flatMap(({ name, assertionResults }) =>
        assertionResults
          .filter(hasFailed)
          .map(({ fullName, failureMessages }) => failure(`${name} › ${fullName}`, failureMessages?.[0])),
      ),
    ],
  };
}

const hasFailed = ({ status }: { status: string }) => status === "failed";

/** A failed test's name and the beginning of its reason, without colours. */
function failure(name: string, reason = ""): string {
  const lines = stripVTControlCharacters(reason).split("\n").filter(Boolean).slice(0, LINES_OF_A_REASON);
  return [path.relative(projectFolder, path.resolve(projectFolder, name)), ...lines].join("\n    ");
}

/** The counts in Playwright's JSON report. A test that passed only when repeated has failed. */
export function countPlaywright({ stats, errors, suites }: PlaywrightReport): Outcome {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
    failures: [
      ...errors.map(({ message }) => failure("outside tests", message)),
      ...suites
        .flatMap(allSpecs)
        .flatMap(({ file, line, title, tests }) =>
          tests
            .filter(({ status }) => status === "unexpected" || status === "flaky")
            .map(({ results }) =>
              failure(`e2e/${file}:${line} › ${title}`, results.flatMap(({ errors }) => errors)[0]?.message),
            ),
        ),
    ],
  };
}

const allSpecs = ({ specs, suites = [] }: PlaywrightSuite): PlaywrightSpec[] => [
  ...specs,
  ...suites.flatMap(allSpecs),
];

/**
 * The counts of a run that wrote a report to `file` and ended with `hasSucceeded`. A run that failed without naming
 * a failed test, left no report or ran nothing counts as one failure: it must not look like success.
 */
export function readOutcome<R>(file: string, hasSucceeded: boolean, count: (report: R) => Outcome): Outcome {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0, failures: ["no report was written"] };
  const outcome = count(JSON.parse(readFileSync(file, "utf8")));
  const isSilentFailure = outcome.failed === 0 && (!hasSucceeded || outcome.passed === 0);
  return isSilentFailure ? { ...outcome, failed: 1, failures: ["no test was named as failed"] } : outcome;
}

/** The sum over all parts. */
export function sum(parts: Counts[]): Counts {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const part of parts) {
    total.passed += part.passed;
    total.failed += part.failed;
    total.skipped += part.skipped;
  }
  return total;
}

/** Whether a run may call itself successful; where nobody watches, a skipped test is a hole. */
export function isSuccess({ passed, failed, skipped }: Counts, isUnattended: boolean): boolean {
  return failed === 0 && passed > 0 && !(isUnattended && skipped > 0);
}

/** One line a part, for reading. */
export function table(parts: { name: string; outcome: Counts }[]): string {
  const width = Math.max(...parts.map(({ name }) => name.length));
  const number = (value: number) => String(value).padStart(8);
  const lines = parts.map(
    ({ name, outcome }) =>
      `${name.padEnd(width)}${number(outcome.passed)}${number(outcome.failed)}${number(outcome.skipped)}`,
  );
  return [`${"".padEnd(width)}  passed  failed skipped`, ...lines].join("\n");
}

/** What failed, part by part, for reading; empty when nothing did. */
export function failureList(parts: { name: string; outcome: Outcome }[]): string {
  return parts
    .flatMap(({ name, outcome }) => outcome.failures.map((text) => `✗ ${name}: ${text}\n`))
    .join("\n");
}

/** The last line of a test run. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
