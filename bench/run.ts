import "#bin/refuse-old-node.ts";
import { rmSync } from "node:fs";
import { build } from "#bin/build.ts";
import { plainly } from "#bin/plainly.ts";
import { type Options, readOptions } from "./options.ts";
import { workFolder } from "./peers/folders.ts";
import { stopPostgres } from "./peers/postgres.ts";
import { ownPeers, peerNamed } from "./peers/registry.ts";
import { describeMachine } from "./report/machine.ts";
import { publishReport } from "./report/publish.ts";
import { ResultsFile } from "./report/results-file.ts";
import { scenarios as allScenarios } from "./scenarios/registry.ts";
import type { Run, Scenario } from "./scenarios/scenario.ts";

/** Measures what was asked for, repetition by repetition, peers in turn, and tells the outcome. */
async function bench(options: Options): Promise<void> {
  build();
  const chosen = options.scenarios.map((scenario) => ({ scenario, peers: peersOf(scenario, options) }));
  const run: Run = {
    workers: options.workers,
    isQuick: options.isQuick,
    say: console.log,
    maxima: new Map(),
  };
  const results = new ResultsFile(describeMachine(process.argv.slice(2)));
  try {
    for (const { scenario, peers } of chosen) {
      const repetitions = scenario.repetitions ?? options.repetitions;
      for (let repetition = 1; repetition <= repetitions; repetition++)
        for (const peer of peers) await measure({ scenario, peer, repetition }, run, results);
    }
  } finally {
    await stopPostgres();
  }
  publishReport(results.path, { isWhole: isWhole(options) });
}

type Part = { scenario: Scenario; peer: string; repetition: number };

async function measure({ scenario, peer, repetition }: Part, run: Run, results: ResultsFile): Promise<void> {
  const label = `${scenario.name} ${peer} #${repetition}`;
  const part = { scenario: scenario.name, peer, repetition };
  const say = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${label}: ${text}`);
  try {
    const { figures, details } = await scenario.run(peerNamed(peer), repetition, { ...run, say });
    results.add({ ...part, figures, details });
  } catch (cause) {
    const error = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    say(`failed: ${error}`);
    results.add({ ...part, figures: {}, error });
  }
}

/** This program, and with `--peers` those the goals name, as far as they are installed. */
function peersOf({ name, peers }: Scenario, { only, hasPeers }: Options): string[] {
  const wanted = only ?? peers.filter((peer) => hasPeers || ownPeers.includes(peer));
  return wanted.filter((peer) => {
    const missing = peerNamed(peer).missing();
    if (missing) console.log(`${name}: without ${peer}; on Debian: apt-get install ${missing}`);
    return !missing;
  });
}

const isWhole = ({ hasPeers, only, isQuick, scenarios }: Options) =>
  hasPeers && only === null && !isQuick && scenarios.length === allScenarios.size;

// Leaving in the regular way ends every server that was started; then nobody writes into the folder any more.
process.once("exit", () => rmSync(workFolder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void stopPostgres().finally(() => process.exit(1)));

await plainly(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options.report) publishReport(options.report, { isWhole: true });
  else await bench(options);
});
