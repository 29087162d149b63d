import { nowUs, sleep } from "../load/clock.ts";
import type { Fleet } from "../load/fleet.ts";
import { cpuSecondsOf, memoryKibOf } from "../load/processes.ts";
import type { Running } from "../peers/peer.ts";
import { threeGroupsEachPlan } from "../seed/plan.ts";
import type { Scenario } from "./scenario.ts";
import { withFleet, withFreshServer } from "./with-server.ts";

const LEVELS = [1_000, 5_000, 10_000];
const AT_ONCE = 32;
const BEFORE_MS = 1_500;
const SETTLED_MS = 4_000;
const IDLE_MS = 2_000;

type Level = {
  online: number;
  failed: number;
  firstError?: string | undefined;
  perSecond: number;
  cpuMsEach: number;
  kibEach: number;
  idleCores: number;
};

export const s4: Scenario = {
  name: "s4",
  title: "10,000 people connected, all silent",
  method:
    "Connections with a valid sign-in up to 1,000, 5,000 and 10,000, 64 at a time, each counted when the server has said that it is ready; this program's people are in three groups of twenty each, those of the reference servers in none. Memory is what the processes have more than before the first connection (PSS), four seconds after the last one; then two seconds of idling.",
  peers: ["webqq", "sio", "ejabberd-pg"],
  columns: [
    { key: "kibEach", title: "KiB each at the end" },
    { key: "kibEachAt1000", title: "KiB each at 1,000" },
    { key: "perSecond", title: "connections/s" },
    { key: "cpuMsEach", title: "CPU ms each" },
    { key: "idleCores", title: "idle cores" },
    { key: "online", title: "online" },
    { key: "failed", title: "failed" },
  ],
  run: (peer, _repetition, { workers, isQuick, say }) => {
    const levels = isQuick ? LEVELS.slice(0, 1) : LEVELS;
    const users = levels.at(-1) ?? 0;
    return withFreshServer(peer, threeGroupsEachPlan(users), (server) =>
      withFleet(peer, { workers, users }, async (fleet) => {
        await sleep(BEFORE_MS);
        const before = memoryKibOf(server.roots());
        const reached: Level[] = [];
        for (const level of levels) {
          const online = reached.at(-1)?.online ?? 0;
          reached.push(await climb({ fleet, server }, { users, level, online, memoryBefore: before }));
          say(`${level}: ${JSON.stringify(reached.at(-1))}`);
        }
        const last = reached.at(-1);
        const failed = reached.reduce((sum, level) => sum + level.failed, 0);
        return {
          figures: {
            kibEach: last?.kibEach ?? null,
            kibEachAt1000: reached[0]?.kibEach ?? null,
            perSecond: last?.perSecond ?? null,
            cpuMsEach: last?.cpuMsEach ?? null,
            idleCores: last?.idleCores ?? null,
            online: last?.online ?? null,
            failed,
          },
          details: reached,
        };
      }),
    );
  },
};

type Climb = { users: number; level: number; online: number; memoryBefore: number };

/** Connects users until so many of all are; of each generator's block the first ones. */
async function climb(
  { fleet, server }: { fleet: Fleet; server: Running },
  { users, level, online, memoryBefore }: Climb,
): Promise<Level> {
  const block = Math.ceil(users / fleet.size);
  const cpuBefore = cpuSecondsOf(server.roots());
  const startedUs = nowUs();
  const attempts = await fleet.all("connect", (index) => ({
    from: index * block,
    to: index * block + Math.floor(level / fleet.size),
    atOnce: AT_ONCE,
  }));
  const seconds = (nowUs() - startedUs) / 1e6;
  const added = attempts.reduce((sum, { ok }) => sum + ok, 0);
  const cpu = cpuSecondsOf(server.roots()) - cpuBefore;
  await sleep(SETTLED_MS);
  const memory = memoryKibOf(server.roots()) - memoryBefore;
  const idleBefore = cpuSecondsOf(server.roots());
  await sleep(IDLE_MS);
  return {
    online: online + added,
    failed: attempts.reduce((sum, { failed }) => sum + failed, 0),
    firstError: attempts.find(({ firstError }) => firstError)?.firstError,
    perSecond: added / seconds,
    cpuMsEach: (cpu / added) * 1000,
    kibEach: memory / (online + added),
    idleCores: (cpuSecondsOf(server.roots()) - idleBefore) / (IDLE_MS / 1000),
  };
}
