import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { clockFault } from "./faults/clock-fault.ts";
import { anywhere, type Fault } from "./faults/fault.ts";
import { postgresFaults } from "./faults/postgres-faults.ts";
import { sqliteFaults } from "./faults/sqlite-faults.ts";
import { suffer } from "./faults/suffer.ts";
import { failuresOf } from "./lab/tally.ts";
import type { Proof, ProofReport } from "./proof.ts";

/** Every fault of one kind of database. */
export function faultsOf(database: DatabaseKind): Fault[] {
  const own = database === "sqlite" ? sqliteFaults : postgresFaults;
  return [...own.map((make) => make()), clockFault(database)];
}

/**
 * Carries out these faults, each for as long as `lastsMs` says. Those that need no place of their own befall one
 * program, one after the other.
 */
export async function sufferAll(
  faults: readonly Fault[],
  lastsMs: (fault: Fault) => number,
): Promise<ProofReport> {
  const placed = faults.flatMap((fault) => {
    const place = fault.prepare?.();
    if (place === null) console.log(`   Not shown, this user may not mount a disk: ${fault.name}`);
    return place ? [{ place, befalling: [fault] }] : [];
  });
  const elsewhere = faults.filter(({ prepare }) => prepare === undefined);
  if (elsewhere.length > 0) placed.push({ place: anywhere, befalling: elsewhere });

  const shown = placed.flatMap(({ befalling }) => befalling);
  const counts: Record<string, number> = {
    faults: shown.length,
    "faults that cannot be made here": faults.length - shown.length,
  };
  const recoveries: Record<string, number> = {};
  const failures: string[] = [];
  for (const { place, befalling } of placed) {
    const [first] = befalling;
    if (!first) continue;
    const suffered = await suffer(befalling, first.database, place, lastsMs);
    for (const [name, count] of Object.entries(suffered.counts)) counts[name] = (counts[name] ?? 0) + count;
    Object.assign(recoveries, suffered.recoveries);
    failures.push(...suffered.failures);
  }
  return {
    counts: { ...counts, ...recoveries },
    failures: [...failures, ...failuresOf(counts, MUST_BE_ZERO)],
  };
}

const MUST_BE_ZERO = [
  ...["lost", "duplicated", "outOfOrder", "holes", "ahead", "contradictions", "refused"],
  ...["windows that differ", "deaths nobody asked for"],
];

/** What a machine does to a program: nothing is acknowledged that is not stored, and it comes back by itself. */
export const faults: Proof = {
  name: "faults",
  shows:
    "Full disk, read-only disk, database away, clock back: clear refusals, nothing lost, no restart needed.",
  run: ({ database }) => sufferAll(faultsOf(database), ({ lastsMs }) => lastsMs),
};
