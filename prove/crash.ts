import { setTimeout as pause } from "node:timers/promises";
import { crashManners, type PostgresCluster } from "#test/postgres-cluster.ts";
import type { Findings } from "./lab/audit.ts";
import { isOnline, type Member } from "./lab/crowd.ts";
import { randomOf } from "./lab/random-of.ts";
import { type Stage, setStage } from "./lab/stage.ts";
import { countCrowd, failuresOf, spreadOf, worstOf } from "./lab/tally.ts";
import { tearLog } from "./lab/tear-log.ts";
import type { Proof } from "./proof.ts";

const USUAL_KILLS = 50;
/** How long people talk before the next kill. */
const LEAST_TALK_MS = 50;
const MOST_TALK_MS = 600;

/** Killed at random moments under load, the program and the database lose nothing that anybody was told is kept. */
export const crash: Proof = {
  name: "crash",
  shows:
    "SIGKILL under load, of the program and of the database: what was acknowledged stays, once, in order.",
  async run({ database, seed, kills = USUAL_KILLS }) {
    const random = randomOf(seed);
    const stage = await setStage({ database });
    try {
      const { cluster } = stage.ground;
      const rounds: Round[] = [];
      stage.crowd.talk();
      for (let n = 0; n < kills; n++) {
        rounds.push(await carryOut(stage, () => killProgram(stage, random), random));
        if (cluster) rounds.push(await carryOut(stage, () => killDatabase(cluster, random), random));
      }
      const { findings, differences } = await stage.finish();
      const found = worstOf([...rounds.map((round) => round.findings), findings]);
      const recovery = spreadOf(rounds.map(({ recoveryMs }) => recoveryMs));
      const counts = {
        "kills of the program": kills,
        "kills of the database": cluster ? kills : 0,
        ...countCrowd(stage.crowd),
        ...found,
        "windows that differ": differences,
        "deaths nobody asked for": stage.application.deaths(),
        "recovery p50, ms": recovery.p50,
        "recovery max, ms": recovery.max,
      };
      return { counts, failures: failuresOf(counts, MUST_BE_ZERO) };
    } finally {
      await stage.close();
    }
  },
};

const MUST_BE_ZERO = [
  ...["lost", "duplicated", "outOfOrder", "holes", "ahead", "contradictions", "refused"],
  ...["windows that differ", "deaths nobody asked for"],
];

type Round = { findings: Findings; recoveryMs: number };

/** Lets people talk, kills, and waits until everybody has again had a message acknowledged. */
async function carryOut(stage: Stage, kill: () => Promise<void>, random: () => number): Promise<Round> {
  await pause(LEAST_TALK_MS + random() * (MOST_TALK_MS - LEAST_TALK_MS));
  const killedAt = performance.now();
  await kill();
  const ackedBefore = new Map(stage.crowd.members.map((member) => [member, member.witness.acked.size]));
  const isBack = (member: Member) =>
    isOnline(member) && member.witness.acked.size > (ackedBefore.get(member) ?? 0);
  await stage.crowd.until(isBack, "everybody back");
  const recoveryMs = performance.now() - killedAt;
  return { findings: await stage.audit(), recoveryMs };
}

async function killProgram({ application, ground }: Stage, random: () => number): Promise<void> {
  await application.kill();
  if (!ground.cluster && random() < 0.5) tearLog(ground.env, random);
  await application.start();
}

async function killDatabase(cluster: PostgresCluster, random: () => number): Promise<void> {
  const manner = crashManners[Math.floor(random() * crashManners.length)] ?? "everything";
  await cluster.crash(manner);
  // PostgreSQL comes back by itself when only a session's process was killed.
  if (manner !== "session") await cluster.start();
}
