import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { DatabaseKind } from "#lib/server/ports/database.ts";
import { openDatabase } from "#lib/server/ports/open-database.ts";
import { makePostgresCluster } from "#test/postgres-cluster.ts";
import { audit, type Findings, promisesTo } from "./lab/audit.ts";
import { run } from "./lab/disk.ts";
import { type ImageDisk, imageDisk } from "./lab/image-disk.ts";
import { randomOf } from "./lab/random-of.ts";
import { type Stage, setStage } from "./lab/stage.ts";
import { countCrowd, failuresOf, worstOf } from "./lab/tally.ts";
import type { Proof } from "./proof.ts";

const USUAL_CUTS = 20;
const DISK_MB = { sqlite: 64, postgres: 320 } as const;
const MOST_TALK_MS = 1_000;
/** By then every answer that was given has reached its client. */
const ANSWERS_ARRIVE_MS = 50;

/**
 * SIGKILL leaves what the system has taken but not written; a power cut does not. So the database lies on a disk in a
 * file, and what stands in that file at random moments is what a machine finds when it starts again.
 */
export const power: Proof = {
  name: "power",
  shows: "Power cut under load: what was acknowledged stands on the disk itself, not in the system's memory.",
  async run({ database, seed, kills: cuts = USUAL_CUTS }) {
    const disk = imageDisk(DISK_MB[database]);
    if (!disk) {
      console.log("   Not shown: this user may not make and mount a disk.");
      return { counts: { "power cuts": 0 }, failures: [] };
    }
    const stage = await setStage({ database, folder: disk.folder });
    // How the database was made is not what is to be proved.
    run("sync", "--file-system", disk.folder);
    try {
      const random = randomOf(seed);
      const rounds: Findings[] = [];
      stage.crowd.talk();
      for (let n = 0; n < cuts; n++) {
        await pause(random() * MOST_TALK_MS);
        rounds.push(await cutPower(stage, disk, database));
      }
      const { findings, differences } = await stage.finish();
      const counts = {
        "power cuts": cuts,
        ...countCrowd(stage.crowd),
        ...worstOf([...rounds, findings]),
        "windows that differ": differences,
      };
      return { counts, failures: failuresOf(counts, MUST_BE_ZERO) };
    } finally {
      await stage.close();
      disk.remove();
    }
  },
};

const MUST_BE_ZERO = [
  ...["lost", "duplicated", "outOfOrder", "holes", "ahead", "contradictions", "refused"],
  "windows that differ",
];

/** Everything stands still, the disk is copied, everything goes on; the copy must hold what anybody was promised. */
async function cutPower(stage: Stage, disk: ImageDisk, database: DatabaseKind): Promise<Findings> {
  const { application, crowd, ground, prober } = stage;
  application.signal("SIGSTOP");
  await pause(ANSWERS_ARRIVE_MS);
  const promises = promisesTo(crowd.members, prober.acked);
  ground.cluster?.freeze();
  const found = disk.copy();
  ground.cluster?.thaw();
  application.signal("SIGCONT");
  try {
    return await withDatabaseIn(found.folder, database, (db) => audit(db, promises));
  } finally {
    found.remove();
  }
}

/** Starts the database that a copied disk holds, which repairs itself as after any power cut. */
async function withDatabaseIn<T>(
  folder: string,
  databaseKind: DatabaseKind,
  work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const cluster =
    databaseKind === "postgres"
      ? await makePostgresCluster({ folder: path.join(folder, "cluster"), isMade: true })
      : undefined;
  await cluster?.start();
  const databaseUrl = cluster?.urlOf("webqq") ?? `file:${path.join(folder, "data/webqq.db")}`;
  const db = await openDatabase({ databaseKind, databaseUrl });
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
    await cluster?.stop();
  }
}
