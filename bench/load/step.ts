import type { Running } from "../peers/peer.ts";
import { nowUs, sleep } from "./clock.ts";
import type { Fleet } from "./fleet.ts";
import { Histogram, type Summary } from "./histogram.ts";
import { busySeconds, cpuSecondsOf } from "./processes.ts";
import type { Recorded } from "./recording.ts";
import { type Sender, shareSenders } from "./sharing.ts";

/** What does not change from step to step of a scenario. */
export type StepBase = {
  senders: Sender[];
  users: number;
  /** Deliveries that one message to a group makes. */
  perGroup: number;
  isMixed?: boolean;
  isTracked?: boolean;
};

export type StepResult = {
  /** Messages a second that were sent. */
  rate: number;
  expected: number;
  delivered: number;
  deliveriesPerSecond: number;
  latency: Summary;
  ackLatency: Summary;
  serverCpuPer1k: number;
  serverCores: number;
  generatorCores: number;
  otherCores: number;
  lost: number;
};

type Step = StepBase & { rate: number; warmSeconds?: number; seconds: number; drainMs?: number };
type Target = { fleet: Fleet; server: Pick<Running, "roots"> };

const LEAD_MS = 100;
const DRAIN_MS = 4_000;
const LOOK_EVERY_MS = 50;

let nextSeq = 1;

/** A number that no message of this run has had, and as many more. */
export function takeSeqs(count: number): number {
  const first = nextSeq;
  nextSeq += count;
  return first;
}

/**
 * Loads a server at one rate and waits for what is still on its way. Processor time of the server counts from the
 * start of the window to the end of the waiting. `during` runs beside the load.
 */
export async function runStep(
  { fleet, server }: Target,
  step: Step,
  during: () => Promise<void> = async () => undefined,
): Promise<{ result: StepResult; recorded: Recorded[] }> {
  const { rate, warmSeconds = 1, seconds } = step;
  const perWorker = Math.ceil(rate * (seconds + warmSeconds)) + 1;
  const firstSeq = takeSeqs(perWorker * fleet.size);
  const shares = shareSenders(step.senders, step.users, fleet.size);
  const startUs = nowUs() + LEAD_MS * 1000;
  const loads = fleet.all("load", (index) => ({
    senders: shares[index] ?? [],
    rate: (rate * (shares[index]?.length ?? 0)) / step.senders.length,
    startUs,
    warmSeconds,
    seconds,
    firstSeq: firstSeq + index * perWorker,
    directUsers: step.isMixed ? step.users : 0,
    isTracked: step.isTracked ?? false,
  }));
  // Told below; until then nobody waits for it.
  loads.catch(() => undefined);
  await sleep(LEAD_MS + warmSeconds * 1000);
  const before = usage({ fleet, server });
  const [sent] = await Promise.all([loads, during()]);
  const after = usage({ fleet, server });
  const direct = sent.reduce((sum, one) => sum + one.sentDirect, 0);
  const expected = sent.reduce((sum, one) => sum + one.sentToGroups, 0) * step.perGroup + direct;
  const delivered = await drain(fleet, expected, step.drainMs ?? DRAIN_MS);
  const drained = usage({ fleet, server });
  const recorded = await fleet.all("collect", () => undefined);
  const wallSeconds = (after.atUs - before.atUs) / 1e6;
  const cores = (part: "server" | "generator" | "machine") => (after[part] - before[part]) / wallSeconds;
  const result: StepResult = {
    rate,
    expected,
    delivered,
    deliveriesPerSecond: Math.round(delivered / seconds),
    latency: merged(recorded.map(({ latency }) => latency)),
    ackLatency: merged(recorded.map(({ ackLatency }) => ackLatency)),
    serverCpuPer1k: ((drained.server - before.server) / delivered) * 1000,
    serverCores: cores("server"),
    generatorCores: cores("generator"),
    otherCores: cores("machine") - cores("server") - cores("generator"),
    lost: recorded.reduce((sum, { lost }) => sum + lost, 0),
  };
  return { result, recorded };
}

function usage({ fleet, server }: Target) {
  return {
    atUs: nowUs(),
    server: cpuSecondsOf(server.roots()),
    generator: cpuSecondsOf(fleet.pids),
    machine: busySeconds(),
  };
}

/** Waits until everything has arrived, or long enough; how much has. */
async function drain(fleet: Fleet, expected: number, durationMs: number): Promise<number> {
  const deadline = Date.now() + durationMs;
  for (;;) {
    const peeks = await fleet.all("peek", () => undefined);
    const delivered = peeks.reduce((sum, peek) => sum + peek.delivered, 0);
    if (delivered >= expected || Date.now() >= deadline) return delivered;
    await sleep(LOOK_EVERY_MS);
  }
}

function merged(parts: Recorded["latency"][]): Summary {
  const histogram = new Histogram();
  for (const part of parts) histogram.merge(part);
  return histogram.summary();
}
