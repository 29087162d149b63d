import { setTimeout as pause } from "node:timers/promises";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { isOnline, type Member } from "../lab/crowd.ts";
import { type Stage, setStage } from "../lab/stage.ts";
import { countCrowd } from "../lab/tally.ts";
import type { Fault, Place } from "./fault.ts";

/** What came of faults that befell one program. */
export type Suffered = {
  counts: Record<string, number>;
  /** By fault: from its end until everybody has had a message acknowledged again. */
  recoveries: Record<string, number>;
  failures: string[];
};

const TALK_MS = 500;
const PATIENCE_MS = 45_000;
const BETWEEN_PROBES_MS = 100;

/** Lets faults befall a program in use, one after the other, and watches what people are told and what is kept. */
export async function suffer(
  faults: readonly Fault[],
  database: DatabaseKind,
  place: Place,
  lastsMs: (fault: Fault) => number,
): Promise<Suffered> {
  const stage = await setStage({ database, ...place });
  const failures: string[] = [];
  const recoveries: Record<string, number> = {};
  let refusals = 0;
  try {
    stage.crowd.talk();
    for (const fault of faults) {
      await pause(TALK_MS);
      await fault.begin(stage);
      const endured = await endure(fault, stage, lastsMs(fault)).finally(() => fault.end(stage));
      const endedAt = performance.now();
      await everybodyAcked(stage);
      recoveries[`${fault.name}: recovery, ms`] = Math.round(performance.now() - endedAt);
      await eventually(async () => (await stage.prober.health()) === "ok", "healthy again");
      refusals += endured.refusals;
      failures.push(...new Set(endured.failures.map((failure) => `${fault.name}: ${failure}`)));
    }
    const { findings, differences } = await stage.finish();
    const deaths = stage.application.deaths();
    const rest = { "windows that differ": differences, "deaths nobody asked for": deaths, refusals };
    return { counts: { ...countCrowd(stage.crowd), ...findings, ...rest }, recoveries, failures };
  } finally {
    await stage.close();
    place.remove();
  }
}

/** Asks again and again while the fault lasts. The first probes may come before it is felt. */
async function endure({ refusal, health, isReadable }: Fault, stage: Stage, lastsMs: number) {
  const { prober } = stage;
  const failures: string[] = [];
  let refusals = 0;
  const isFelt = async () => {
    const answer = await prober.send();
    if (answer !== null && answer !== refusal) failures.push(`a send was answered with ${answer}`);
    return answer === refusal;
  };
  if (refusal === null) await everybodyAcked(stage);
  await eventually(isFelt, `a send answered with ${refusal ?? "its message"}`);
  // Health keeps its answer for a moment, because anybody may ask for it.
  await eventually(async () => (await prober.health()) === health, `health says ${health}`);
  const until = performance.now() + lastsMs;
  do {
    if (await isFelt()) refusals += refusal ? 1 : 0;
    const said = await prober.health();
    if (said !== health) failures.push(`health said ${said}, not ${health}`);
    const read = await prober.read();
    if (isReadable && read !== null) failures.push(`a reading was answered with ${read}`);
    await pause(BETWEEN_PROBES_MS);
  } while (performance.now() < until);
  return { refusals, failures };
}

async function everybodyAcked({ crowd }: Stage): Promise<void> {
  const before = new Map(crowd.members.map((member) => [member, member.witness.acked.size]));
  const isBack = (member: Member) =>
    isOnline(member) && member.witness.acked.size > (before.get(member) ?? 0);
  await crowd.until(isBack, "everybody acknowledged");
}

async function eventually(isIt: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!(await isIt())) {
    if (performance.now() > deadline) throw new Error(`never: ${what}`);
    await pause(BETWEEN_PROBES_MS);
  }
}
