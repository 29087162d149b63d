import type { Fleet } from "../load/fleet.ts";
import { cpuSecondsOf } from "../load/processes.ts";
import type { Peer, Running } from "../peers/peer.ts";
import type { SeedPlan } from "../seed/plan.ts";
import type { Figures, Run, Scenario } from "./scenario.ts";
import { withFleet, withFreshServer, withServer } from "./with-server.ts";

const USERS = 4;
const WRITTEN = 2_000;
const REQUESTS = 200;

type History = { group: string; key: string; messages: number };

const hundredThousand: History = { group: "hist", key: "", messages: 100_000 };
const million: History = { group: "long", key: "Million", messages: 1_000_000 };

export const s5: Scenario = {
  name: "s5",
  title: "A page of a long history",
  method:
    "A group with 100,000 messages and one with 1,000,000: 2,000 written through the server, then cloned inside its own table. 200 requests for the latest 50, and 200 for 50 from about half-way down, one at a time.",
  peers: ["webqq", "webqq-pg", "sio-sqlite", "sio-pg", "ejabberd-pg"],
  columns: [
    { key: "latest", title: "latest p50 ms" },
    { key: "deep", title: "deep p50 ms" },
    { key: "deepP95", title: "deep p95 ms" },
    { key: "latestMillion", title: "of 1,000,000: latest p50 ms" },
    { key: "deepMillion", title: "deep p50 ms" },
    { key: "cpuMs", title: "CPU ms a page" },
    { key: "short", title: "short pages" },
  ],
  async run(peer, repetition, run) {
    const histories = historiesOf(peer, run);
    if (repetition === 1) await prepare(peer, histories, run);
    return withServer(peer, (server) =>
      withFleet(peer, { workers: 1, users: USERS }, async (fleet) => {
        await enter(fleet, peer, histories);
        const figures: Figures = {};
        for (const history of histories) Object.assign(figures, await measure(fleet, server, history));
        run.say(JSON.stringify(figures));
        return { figures };
      }),
    );
  },
};

/** A million is for the databases; a peer that takes 16 ms a page would only take long to walk down. */
function historiesOf(peer: Peer, { isQuick }: Run): History[] {
  const all = peer.isSelfRegistering ? [hundredThousand] : [hundredThousand, million];
  return isQuick ? all.map((history) => ({ ...history, messages: history.messages / 25 })) : all;
}

async function prepare(peer: Peer, histories: History[], { say }: Run): Promise<void> {
  const users = Array.from({ length: USERS }, (_, user) => user);
  const groups = histories.map(({ group }) => ({ name: group, members: users }));
  const plan: SeedPlan = { users: USERS, groups, pairs: [] };
  await withFreshServer(peer, plan, () =>
    withFleet(peer, { workers: 1, users: USERS }, async (fleet) => {
      await enter(fleet, peer, histories);
      for (const { group } of histories) {
        const { acked, seconds } = await fleet.call(0, "fill", { sender: 0, group, messages: WRITTEN });
        if (acked < WRITTEN) throw new Error(`only ${acked} messages were written`);
        say(`${Math.round(acked / seconds)} messages/s written, 64 on their way at a time`);
      }
    }),
  );
  for (const { group, messages } of histories) await peer.multiply?.(group, messages / WRITTEN);
}

async function enter(fleet: Fleet, peer: Peer, histories: History[]): Promise<void> {
  await fleet.connect();
  await fleet.join(
    histories.map(({ group }) => ({ user: 0, group })),
    peer.joinsAtOnce,
  );
}

async function measure(fleet: Fleet, server: Running, { group, key, messages }: History): Promise<Figures> {
  const cursors = await fleet.call(0, "walk", { user: 0, group, messages: messages / 2 });
  const request = { user: 0, group, requests: REQUESTS };
  const cpuBefore = cpuSecondsOf(server.roots());
  const latest = await fleet.call(0, "pages", { ...request, cursors: [null] });
  const cpu = cpuSecondsOf(server.roots()) - cpuBefore;
  const deep = await fleet.call(0, "pages", { ...request, cursors });
  return {
    [`latest${key}`]: latest.p50,
    [`deep${key}`]: deep.p50,
    [`deepP95${key}`]: deep.p95,
    [`cpuMs${key}`]: (cpu / REQUESTS) * 1000,
    [`short${key}`]: latest.short + deep.short,
  };
}
