import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import {
  countPlaywright,
  countVitest,
  failureList,
  isSuccess,
  readOutcome,
  sum,
  summaryLine,
} from "./results.ts";

const folder = mkdtempSync(path.join(tmpdir(), "webqq-results-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

test("pending and todo tests are skipped ones", () => {
  expect(countVitest(report)).toMatchObject({ passed: 3, failed: 0, skipped: 2 });
});

test("a test file that cannot be loaded is a failure", () => {
  const testResults = [
    { name: "a.test.ts", status: "failed", message: "no such module", assertionResults: [] },
  ];
  expect(countVitest({ ...report, testResults })).toMatchObject({
    failed: 1,
    failures: ["a.test.ts\n    no such module"],
  });
});

test("a failed test is counted once, and named with its reason", () => {
  const assertionResults = [
    { status: "passed", fullName: "goes well" },
    {
      status: "failed",
      fullName: "goes wrong",
      failureMessages: ["\u001b[31mexpected 1\u001b[39m\nat b.ts"],
    },
  ];
  const testResults = [{ name: "a.test.ts", status: "failed", assertionResults }];
  expect(countVitest({ ...report, numFailedTests: 1, testResults })).toMatchObject({
    failed: 1,
    failures: ["a.test.ts › goes wrong\n    expected 1\n    at b.ts"],
  });
});

test("a flaky browser test and an error outside tests are failures", () => {
  const stats = { expected: 2, unexpected: 1, flaky: 1, skipped: 1 };
  const spec = (title: string, status: string, message?: string) => ({
    title,
    file: "a.spec.ts",
    line: 3,
    tests: [{ status, results: [{ errors: message ? [{ message }] : [] }] }],
  });
  const suites = [
    {
      specs: [spec("wrong", "unexpected", "not there")],
      suites: [{ specs: [spec("now and then", "flaky")] }],
    },
    { specs: [spec("well", "expected")] },
  ];
  expect(countPlaywright({ stats, suites, errors: [{ message: "no browser" }] })).toEqual({
    passed: 2,
    failed: 3,
    skipped: 1,
    failures: [
      "outside tests\n    no browser",
      "e2e/a.spec.ts:3 › wrong\n    not there",
      "e2e/a.spec.ts:3 › now and then",
    ],
  });
});

test("no report, no test run and a bad exit are failures", () => {
  const file = path.join(folder, "report.json");
  expect(readOutcome(file, true, countVitest).failed).toBe(1);
  writeFileSync(file, JSON.stringify(report));
  expect(readOutcome(file, true, countVitest).failed).toBe(0);
  expect(readOutcome(file, false, countVitest).failed).toBe(1);
  writeFileSync(file, JSON.stringify({ ...report, numPassedTests: 0 }));
  expect(readOutcome(file, true, countVitest).failed).toBe(1);
});

test("what failed is listed part by part", () => {
  const outcome = (failures: string[]) => ({ passed: 1, failed: failures.length, skipped: 0, failures });
  expect(
    failureList([
      { name: "unit", outcome: outcome([]) },
      { name: "end to end", outcome: outcome(["a", "b"]) },
    ]),
  ).toBe("✗ end to end: a\n\n✗ end to end: b\n");
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
