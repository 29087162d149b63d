import { expect, test } from "vitest";
import { proveChaos } from "#prove/chaos.ts";
import { freshDatabase } from "../fresh-database.ts";

/** As `npm run prove -- chaos` does it, with fewer messages; frames are lost less often, because each costs a wait. */
test("on a bad network nothing is lost, doubled or out of order", async () => {
  const { env, drop } = await freshDatabase();
  try {
    const { counts, failures } = await proveChaos(env, {
      seed: 20_261_121,
      sends: 400,
      rates: {
        drop: 0.001,
        duplicate: 0.05,
        delay: 0.03,
        reorder: 0.04,
        connectionMs: { least: 200, most: 3_000 },
      },
      pauseMs: 40,
      patienceMs: 40_000,
    });
    expect(failures).toEqual([]);
    expect(counts).toMatchObject({ lost: 0, duplicated: 0, "out of order": 0 });
    expect(counts.sends).toBeGreaterThanOrEqual(400);
  } finally {
    await drop();
  }
});
