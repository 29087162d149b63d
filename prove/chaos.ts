import "fake-indexeddb/auto";
import { setTimeout as pause } from "node:timers/promises";
import { memoryDrafts } from "#lib/client/storage/drafts.ts";
import { browserMemory } from "#lib/client/storage/memory/memory.ts";
import { browserOutbox } from "#lib/client/storage/outbox.ts";
import { browserTabs } from "#lib/client/tabs/browser-tabs.ts";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import type { Env } from "#lib/server/ports/env.ts";
import { type BadNetwork, openBadNetwork } from "./chaos/bad-network.ts";
import { compare } from "./chaos/compare.ts";
import { restlessness } from "./chaos/compare-device.ts";
import { type Device, openDevice } from "./chaos/device.ts";
import type { FaultRates } from "./chaos/faults.ts";
import { type Ledger, openLedger } from "./chaos/ledger.ts";
import { live } from "./chaos/live.ts";
import { openPageDoor } from "./chaos/page.ts";
import type { Participant, Scene } from "./chaos/protocol.ts";
import { seeded } from "./chaos/random.ts";
import { reportChaos } from "./chaos/report-chaos.ts";
import { type RunningServer, runServer } from "./chaos/run-server.ts";
import { emptyDatabase } from "./empty-database.ts";
import type { Proof, ProofReport } from "./proof.ts";
import { failedSeeds } from "./seeds.ts";

/** Whose they are, and in which browser: one person has two browsers, another has two tabs in one. */
const TABS = [
  { person: 0, browser: 0 },
  { person: 0, browser: 1 },
  { person: 1, browser: 2 },
  { person: 2, browser: 3 },
  { person: 2, browser: 3 },
  { person: 3, browser: 4 },
  { person: 4, browser: 5 },
  { person: 5, browser: 6 },
];

/** How a run is made. Times are milliseconds. */
export type ChaosPlan = {
  seed: number;
  sends: number;
  rates: FaultRates;
  pauseMs: number;
  /** How long everything may take to come right once the faults have stopped. */
  patienceMs: number;
};

const SENDS = 10_000;
/** Enough to go once more through what went wrong before. */
const SENDS_AGAIN = 1_000;

const PLAN: Omit<ChaosPlan, "seed" | "sends"> = {
  rates: {
    drop: 0.004,
    duplicate: 0.03,
    delay: 0.02,
    reorder: 0.02,
    connectionMs: { least: 500, most: 10_000 },
  },
  pauseMs: 60,
  patienceMs: 120_000,
};

/** Several real clients and a real server, with a network between them that does its worst. */
export const chaos: Proof = {
  name: "chaos",
  shows:
    "Through every fault of network and server nothing is lost, doubled or out of order, and unread is right.",
  run: ({ database, seed, sends = SENDS }) => runOn(database, { ...PLAN, seed, sends }),
};

/** The seeds of runs that failed once. */
export const chaosAgain: Proof = {
  name: "chaos-again",
  shows: "What failed once goes well.",
  async run({ database, sends = SENDS_AGAIN }) {
    const counts: Record<string, number> = {};
    const failures: string[] = [];
    for (const { name, seed } of failedSeeds) {
      const report = await runOn(database, { ...PLAN, seed, sends });
      for (const [what, count] of Object.entries(report.counts)) counts[what] = (counts[what] ?? 0) + count;
      failures.push(...report.failures.map((failure) => `${name}: ${failure}`));
    }
    return { counts, failures };
  },
};

async function runOn(database: DatabaseKind, plan: ChaosPlan): Promise<ProofReport> {
  const { env, drop } = await emptyDatabase(database);
  try {
    return await proveChaos(env, plan);
  } finally {
    await drop();
  }
}

/** Lets people live on a bad network, waits until all is calm, and compares everybody with the database. */
export async function proveChaos(env: Env, plan: ChaosPlan): Promise<ProofReport> {
  const random = seeded(plan.seed);
  const server = await runServer(env, plan.seed);
  const ledger = openLedger();
  const networks: BadNetwork[] = [];
  const devices: Device[] = [];
  try {
    for (const index of TABS.keys()) {
      const network = await openBadNetwork(server.port, random.fork(`network ${index}`), plan.rates);
      networks.push(network);
      devices.push(await openOne(index, server, network, ledger));
    }
    await Promise.all(
      devices.map((device) =>
        live({
          device,
          scene: server.scene,
          random: random.fork(`life ${device.index}`),
          sends: Math.ceil(plan.sends / devices.length),
          pauseMs: plan.pauseMs,
        }),
      ),
    );
    for (const network of networks) network.calm();
    const counts = await server.calm();
    const secondsUntilCalm = await untilCalm(devices, plan.patienceMs);
    const findings = await compare(env, devices, ledger);
    return reportChaos({ devices, networks, ledger, server: counts, secondsUntilCalm, findings });
  } finally {
    for (const device of devices) device.stop();
    for (const network of networks) await network.close();
    await server.close();
  }
}

function openOne(index: number, server: RunningServer, network: BadNetwork, ledger: Ledger): Promise<Device> {
  const { person, browser } = TABS[index] ?? { person: 0, browser: 0 };
  const { id, cookie } = participantAt(server.scene, person);
  const name = `chaos-${server.port}-${browser}`;
  return openDevice({
    index,
    person,
    page: openPageDoor(`http://127.0.0.1:${server.port}`, cookie),
    url: network.url,
    storage: {
      outbox: browserOutbox(name),
      drafts: memoryDrafts(),
      memory: browserMemory(`${name}-memory`, id),
      tabs: browserTabs(name),
    },
    ledger,
  });
}

function participantAt({ people }: Scene, place: number): Participant {
  const participant = people[place];
  if (!participant) throw new Error(`there is no person ${place}`);
  return participant;
}

const LOOK_EVERY_MS = 500;

/** Waits for everybody to be up to date by themselves; answers how many seconds that took. */
async function untilCalm(devices: Device[], patienceMs: number): Promise<number> {
  const startedAt = performance.now();
  const passed = () => performance.now() - startedAt;
  for (;;) {
    // What came back as failed is thrown away by its writer, once it is calm.
    for (const device of devices) discardFailed(device);
    const states = await Promise.all(devices.map(restlessness));
    if (states.every((state) => state === null) || passed() > patienceMs) return Math.round(passed() / 1_000);
    await pause(LOOK_EVERY_MS);
  }
}

function discardFailed({ client, discard }: Device): void {
  for (const row of Object.values(client().getState().pending).flat())
    if (row.state === "failed") discard(row);
}
