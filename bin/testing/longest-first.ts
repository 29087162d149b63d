import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest, most of it waiting for what was done to a server to pass. */
const longest = [
  "test/prove/faults.test.ts",
  "test/matrix.test.ts",
  "test/client/bad-network.test.ts",
  "test/prove/crash.test.ts",
  "test/commands/account.test.ts",
  "test/prove/chaos.test.ts",
  "test/client/memory.test.ts",
  "test/commands/convergence.test.ts",
];

/** Begins with the files that take longest: begun last, one of them would be waited for alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((file) => moduleId.endsWith(file));
  return rank < 0 ? longest.length : rank;
}
