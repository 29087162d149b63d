import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openDatabase } from "#lib/server/ports/open-database.ts";
import { type Application, openApplication } from "./application.ts";
import { audit, countDifferences, type Findings, promisesTo } from "./audit.ts";
import { type Crowd, gatherCrowd, isCalm } from "./crowd.ts";
import { type Ground, type GroundOptions, prepareGround } from "./ground.ts";
import { openProber, type Prober } from "./prober.ts";

/** A program on a database of its own with a crowd talking through it. */
export type Stage = {
  ground: Ground;
  application: Application;
  crowd: Crowd;
  prober: Prober;
  /** Compares what everybody has been promised until now with what is in the database. */
  audit: () => Promise<Findings>;
  /** Lets everybody finish what they have to say, and compares once more, every client's window as well. */
  finish: () => Promise<{ findings: Findings; differences: number }>;
  close: () => Promise<void>;
};

type StageOptions = Omit<GroundOptions, "folder"> & { folder?: string };

/** The crowd writes more than a person may, and comes back more often. */
const LIMIT_FACTOR = 1_000;

/** Sets everything up and waits until everybody is connected. The folder is a new one where none is given. */
export async function setStage(options: StageOptions): Promise<Stage> {
  const folder = options.folder ?? mkdtempSync(path.join(tmpdir(), "webqq-prove-"));
  const ground = await prepareGround({ ...options, folder });
  const application = await openApplication(ground.env, LIMIT_FACTOR);
  await application.start();
  const crowd = await gatherCrowd(ground, application.url);
  const prober = openProber(ground, application.url);
  const promised = () => promisesTo(crowd.members, prober.acked);

  /** Opened anew each time: an open database would spare the killed program its recovery. */
  async function look<T>(work: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>): Promise<T> {
    const db = await openDatabase(ground.env);
    try {
      return await work(db);
    } finally {
      await db.$disconnect();
    }
  }

  return {
    ground,
    application,
    crowd,
    prober,
    audit() {
      const promises = promised();
      return look((db) => audit(db, promises));
    },
    async finish() {
      crowd.hush();
      await crowd.until(isCalm, "everything sent");
      const [lastSeqs, findings] = await look(async (db) => [
        new Map((await db.conversation.findMany()).map(({ id, lastSeq }) => [id, lastSeq])),
        await audit(db, promised()),
      ]);
      await crowd.until(
        ({ client }) =>
          Object.values(client.getState().messenger.conversations).every(
            ({ id, lastSeq }) => lastSeq === lastSeqs.get(id),
          ),
        "everybody up to date",
      );
      return { findings, differences: await look((db) => countDifferences(db, crowd.members)) };
    },
    async close() {
      crowd.leave();
      await application.kill();
      await ground.close();
      if (!options.folder) rmSync(folder, { recursive: true, force: true });
    },
  };
}
