import type { Env } from "#lib/server/ports/env.ts";
import { openDatabase } from "#lib/server/ports/open-database.ts";
import { compareDevice, restlessness } from "./compare-device.ts";
import type { Device } from "./device.ts";
import type { Ledger, Said } from "./ledger.ts";
import { readTruth } from "./truth.ts";

/** What a comparison of what was said, the database and every device has found. */
export type Findings = {
  /** Neither refused nor stored. */
  lost: Said[];
  /** Refused although it stands. */
  refusedStored: Said[];
  /** Refused, and stored by a late copy after its sender was let in again. */
  lateCopies: number;
  recalled: number;
  duplicated: number;
  disordered: Said[];
  holes: number;
  /** What devices hold that the database does not say, in sentences. */
  differences: string[];
};

/** Compares, at a moment at which nothing moves any more. */
export async function compare(env: Env, devices: Device[], ledger: Ledger): Promise<Findings> {
  const db = await openDatabase(env);
  try {
    const truth = await readTruth(db);
    const said = ledger.all();
    const refusedStored = said.filter((one) => one.fate === "refused" && truth.isStored(one));
    const differences: string[] = [];
    for (const device of devices) {
      const restless = await restlessness(device);
      if (restless) differences.push(`device ${device.index}: ${restless}`);
      differences.push(...(await compareDevice(device, truth)));
    }
    return {
      lost: said.filter((one) => one.fate !== "refused" && !truth.isStored(one)),
      refusedStored: refusedStored.filter((one) => !truth.isLateCopy(one)),
      lateCopies: refusedStored.filter(truth.isLateCopy).length,
      recalled: truth.recalled(),
      duplicated: truth.doubles(),
      disordered: truth.disordered(said),
      holes: truth.holes(),
      differences,
    };
  } finally {
    await db.$disconnect();
  }
}
