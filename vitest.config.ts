import { defineConfig } from "vitest/config";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { LongestFirst } from "./bin/testing/longest-first.ts";

/** The same files run on both databases. */
function integration(kind: DatabaseKind) {
  return {
    test: {
      name: `integration-${kind}`,
      include: ["test/**/*.test.ts"],
      globalSetup: [`test/setup-${kind}.ts`],
      env: { TEST_DATABASE: kind },
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: "unit",
          include: ["{app,bench,bin,components,lib,messages,prisma}/**/*.test.{ts,tsx}"],
          exclude: ["prisma/generated/**"],
        },
      },
      integration("sqlite"),
      integration("postgres"),
    ],
  },
});
