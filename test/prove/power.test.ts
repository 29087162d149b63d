import { expect, test } from "vitest";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { power } from "#prove/power.ts";

test("what was acknowledged stands on the disk when the power is cut", { timeout: 120_000 }, async () => {
  const database = process.env.TEST_DATABASE as DatabaseKind;
  const { counts, failures } = await power.run({
    database,
    seed: 3,
    kills: database === "sqlite" ? 3 : 1,
  });
  expect(failures).toEqual([]);
  expect(counts.acked).toBe(counts.sends);
});
