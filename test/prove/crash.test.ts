import { expect, test } from "vitest";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { crash } from "#prove/crash.ts";

test("what was acknowledged survives kills under load", { timeout: 120_000 }, async () => {
  const database = process.env.TEST_DATABASE as DatabaseKind;
  const { counts, failures } = await crash.run({ database, seed: 3, kills: database === "sqlite" ? 3 : 2 });
  expect(failures).toEqual([]);
  expect(counts.acked).toBeGreaterThan(100);
  expect(counts.acked).toBe(counts.sends);
});
