import { existsSync, readFileSync } from "node:fs";

/** How a part of the test run ended. */
export type Counts = { passed: number; failed: number; skipped: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** The counts in Vitest's JSON report. A file that fails as a whole counts as one failed test. */
export function countVitest(report: VitestReport): Counts {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The counts in Playwright's JSON report. A test that passed only when repeated has failed. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Counts {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The counts of a run that wrote a report to `file` and ended with `hasSucceeded`. A run that failed without naming
 * a failed test, left no report or ran nothing counts as one failure: it must not look like success.
 */
export function readCounts<R>(file: string, hasSucceeded: boolean, count: (report: R) => Counts): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 };
  const counts = count(JSON.parse(readFileSync(file, "utf8")));
  const isSilentFailure = counts.failed === 0 && (!hasSucceeded || counts.passed === 0);
  return isSilentFailure ? { ...counts, failed: 1 } : counts;
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
export function table(parts: { name: string; counts: Counts }[]): string {
  const width = Math.max(...parts.map(({ name }) => name.length));
  const number = (value: number) => String(value).padStart(8);
  const lines = parts.map(
    ({ name, counts }) =>
      `${name.padEnd(width)}${number(counts.passed)}${number(counts.failed)}${number(counts.skipped)}`,
  );
  return [`${"".padEnd(width)}  passed  failed skipped`, ...lines].join("\n");
}

/** The last line of a test run. */
export function summaryLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}
