import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { projectFolder } from "#bin/project-folder.ts";
import { countVitest, readOutcome } from "#bin/testing/results.ts";
import { commandNames } from "#lib/contract/commands.ts";
import type { Proof } from "./proof.ts";

const files = ["test/commands/convergence.test.ts", "test/client/converges.test.ts"];

/** Events and fresh readings are two views of one truth, for every command there is. */
export const convergence: Proof = {
  name: "convergence",
  shows: "After every command, a client that applied its events knows what a fresh snapshot says.",
  async run({ database }) {
    const { passed, failed, skipped } = runTests(`integration-${database}`);
    const failures = failed + skipped > 0 ? [`${failed} tests failed, ${skipped} were skipped`] : [];
    return { counts: { commands: commandNames.length, tests: passed + failed, failed, skipped }, failures };
  },
};

function runTests(project: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "webqq-prove-"));
  const report = path.join(folder, "convergence.json");
  const options = ["run", "--project", project, "--reporter=dot", "--reporter=json", ...files];
  const { status } = spawnSync(
    path.join(projectFolder, "node_modules/.bin/vitest"),
    [...options, `--outputFile.json=${report}`],
    { cwd: projectFolder, stdio: ["ignore", "inherit", "inherit"] },
  );
  const counts = readOutcome(report, status === 0, countVitest);
  rmSync(folder, { recursive: true, force: true });
  return counts;
}
