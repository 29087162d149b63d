import { expect, test } from "vitest";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { faultsOf, sufferAll } from "#prove/faults.ts";

const LASTS_MS = 300;
/** Lasts until everything that waits for an answer has given up waiting; `npm run prove` has the patience. */
const isLong = (name: string) => name === "database frozen";

test("a machine that fails takes nothing with it, and the program recovers by itself", {
  timeout: 180_000,
}, async () => {
  const faults = faultsOf(process.env.TEST_DATABASE as DatabaseKind).filter(({ name }) => !isLong(name));
  const { counts, failures } = await sufferAll(faults, () => LASTS_MS);
  expect(failures).toEqual([]);
  expect(counts.acked).toBeGreaterThan(100);
  expect(counts.acked).toBe(counts.sends);
});
