import type { ProofReport } from "../proof.ts";
import type { BadNetwork } from "./bad-network.ts";
import type { Findings } from "./compare.ts";
import type { Device } from "./device.ts";
import { noFaults } from "./faults.ts";
import type { Fate, Ledger, Said } from "./ledger.ts";
import type { ServerCounts } from "./protocol.ts";

type Run = {
  devices: Device[];
  networks: BadNetwork[];
  ledger: Ledger;
  server: ServerCounts;
  secondsUntilCalm: number;
  findings: Findings;
};

/** Sums up a run. */
export function reportChaos({
  devices,
  networks,
  ledger,
  server,
  secondsUntilCalm,
  findings,
}: Run): ProofReport {
  const said = ledger.all();
  const countOf = (fate: Fate) => said.filter((one) => one.fate === fate).length;
  const reloads = devices.reduce((sum, device) => sum + device.counts.reloads, 0);
  const { lost, refusedStored, disordered, differences } = findings;
  const mustBeZero = {
    lost: lost.length,
    "of these acked": lost.filter(({ fate }) => fate === "acked").length,
    "refused, yet stored": refusedStored.length,
    duplicated: findings.duplicated,
    "out of order": disordered.length,
    "holes in the numbers": findings.holes,
    "differences between clients and database": differences.length,
  };
  const wrong = Object.entries(mustBeZero).filter(([, count]) => count > 0);
  return {
    counts: {
      sends: said.length,
      acked: countOf("acked"),
      // Its page was thrown away before it showed the answer.
      "answered unseen": countOf("pending") - lost.filter(({ fate }) => fate === "pending").length,
      refused: countOf("refused"),
      "of these stored later": findings.lateCopies,
      recalled: findings.recalled,
      clients: devices.length,
      reloads,
      reconnects: server.connections - devices.length - reloads,
      ...sumFaults(networks),
      unpublished: server.unpublished,
      postponed: server.postponed,
      "seconds until calm": secondsUntilCalm,
      ...mustBeZero,
    },
    failures: [
      ...wrong.map(([what, count]) => `${what}: ${count}`),
      ...[...lost, ...refusedStored, ...disordered].slice(0, MOST_SHOWN).map(describe),
      ...differences.slice(0, MOST_SHOWN),
    ],
  };
}

/** A run that fails wholly need not fill the screen. */
const MOST_SHOWN = 20;

function describe({ id, conversationId, fate, reason }: Said): string {
  return `${id} in conversation ${conversationId}: ${fate}${reason ? ` (${reason})` : ""}`;
}

function sumFaults(networks: BadNetwork[]): Record<string, number> {
  const sum: Record<string, number> = noFaults();
  for (const { counts } of networks)
    for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}
