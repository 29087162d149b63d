import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { countPlaywright, countVitest, isSuccess, readCounts, sum, summaryLine } from "./results.ts";

const folder = mkdtempSync(path.join(tmpdir(), "webqq-results-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test("pending and todo tests are skipped ones", () => {
  expect(countVitest(report)).toEqual({ passed: 3, failed: 0, skipped: 2 });
});

test("a test file that cannot be loaded is a failure", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(countVitest({ ...report, testResults }).failed).toBe(1);
});

test("a failed test is counted once", () => {
  const testResults = [{ status: "failed", assertionResults: [{ status: "failed" }] }];
  expect(countVitest({ ...report, numFailedTests: 1, testResults }).failed).toBe(1);
});

test("a flaky browser test and an error outside tests are failures", () => {
  const stats = { expected: 2, unexpected: 1, flaky: 1, skipped: 1 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 2, failed: 3, skipped: 1 });
});

test("no report, no test run and a bad exit are failures", () => {
  const file = path.join(folder, "report.json");
  expect(readCounts(file, true, countVitest).failed).toBe(1);
  writeFileSync(file, JSON.stringify(report));
  expect(readCounts(file, true, countVitest).failed).toBe(0);
  expect(readCounts(file, false, countVitest).failed).toBe(1);
  writeFileSync(file, JSON.stringify({ ...report, numPassedTests: 0 }));
  expect(readCounts(file, true, countVitest).failed).toBe(1);
});

test("the sum decides: nothing run is no success, a skipped test is none in CI", () => {
  const total = sum([
    { passed: 1, failed: 0, skipped: 1 },
    { passed: 2, failed: 0, skipped: 0 },
  ]);
  expect(summaryLine(total)).toBe("3 passed, 0 failed, 1 skipped");
  expect([isSuccess(total, false), isSuccess(total, true)]).toEqual([true, false]);
  expect(isSuccess({ passed: 0, failed: 0, skipped: 0 }, false)).toBe(false);
  expect(isSuccess({ passed: 9, failed: 1, skipped: 0 }, false)).toBe(false);
});
