import { sleep } from "../load/clock.ts";
import type { Fleet } from "../load/fleet.ts";
import { keyOf } from "../load/recording.ts";
import { runStep } from "../load/step.ts";
import type { Peer, Running } from "../peers/peer.ts";
import { oneGroupPlan } from "../seed/plan.ts";
import type { Scenario } from "./scenario.ts";
import { withFleet } from "./with-server.ts";

const MEMBERS = 20;
const KILLS = 20;
const QUICK_KILLS = 2;
const LOAD_SECONDS = 3;
const EARLIEST_KILL_MS = 500;
const LATEST_KILL_MS = 2_800;
/** Where no maximum of one group is known. */
const DEFAULT_RATE = 300;
/** So many of those acknowledged last are sent again, too. */
const ACKED_RESENT = 500;
const GROUP = "g0";

const counts = [
  "acked",
  "ackedMissing",
  "seen",
  "seenMissing",
  "resent",
  "unanswered",
  "doubles",
  "lost",
] as const;
type Counts = Record<(typeof counts)[number], number>;

export const s6: Scenario = {
  name: "s6",
  title: "SIGKILL under load",
  method:
    "Twenty members of one group send at half the rate of the maximum of one group of 200; at a random moment the server gets SIGKILL. It is started again; what was acknowledged and what anybody has seen must be in the history. Then everything without an acknowledgement, and the last 500 with one, is sent again under the same ids: all of it must be there, once. Twenty times over, on one database. (The machine itself goes on running; what power loss would take is a matter of the commits, which wait for the disk.)",
  peers: ["webqq", "webqq-pg"],
  repetitions: 1,
  columns: [
    { key: "kills", title: "kills" },
    { key: "rate", title: "messages/s" },
    { key: "acked", title: "acknowledged" },
    { key: "ackedMissing", title: "of them missing" },
    { key: "seen", title: "seen" },
    { key: "seenMissing", title: "of them missing" },
    { key: "resent", title: "sent again" },
    { key: "unanswered", title: "of them unanswered" },
    { key: "doubles", title: "double" },
    { key: "lost", title: "missing in the end" },
  ],
  async run(peer, _repetition, run) {
    const kills = run.isQuick ? QUICK_KILLS : KILLS;
    const rate = (run.maxima.get(`s2 ${peer.name}`) ?? DEFAULT_RATE * 2) / 2;
    await peer.wipe();
    await peer.seed(oneGroupPlan(MEMBERS));
    const total: Counts = {
      acked: 0,
      ackedMissing: 0,
      seen: 0,
      seenMissing: 0,
      resent: 0,
      unanswered: 0,
      doubles: 0,
      lost: 0,
    };
    let server = await peer.start();
    try {
      for (let kill = 1; kill <= kills; kill++) {
        const round = await crash(peer, server, rate);
        server = await peer.start();
        const found = await examine(peer, round);
        for (const key of counts) total[key] += found[key];
        run.say(`kill ${kill}: ${JSON.stringify(found)}`);
      }
    } finally {
      await server.stop();
    }
    return { figures: { kills, rate, ...total } };
  },
};

type Round = { sent: { sender: number; seq: number; dueUs: number }[]; acked: number[]; seen: number[] };

/** Loads the server and kills it; what was sent, acknowledged and seen until then. */
function crash(peer: Peer, server: Running, rate: number): Promise<Round> {
  return withCrowd(peer, async (fleet) => {
    const senders = Array.from({ length: MEMBERS }, (_, user) => ({ user, group: GROUP }));
    const killAfterMs = EARLIEST_KILL_MS + Math.random() * (LATEST_KILL_MS - EARLIEST_KILL_MS);
    const base = { senders, users: MEMBERS, perGroup: MEMBERS, isTracked: true };
    const step = { ...base, rate, warmSeconds: 0, seconds: LOAD_SECONDS, drainMs: 0 };
    const { recorded } = await runStep({ fleet, server }, step, async () => {
      await sleep(killAfterMs);
      await server.kill();
    });
    return {
      sent: recorded.flatMap(({ sent }) => sent),
      acked: recorded.flatMap(({ acked }) => acked),
      seen: recorded.flatMap(({ seen }) => seen),
    };
  });
}

/** Compares a restarted server's history with what was promised, sends again, and compares once more. */
function examine(peer: Peer, { sent, acked, seen }: Round): Promise<Counts> {
  return withCrowd(peer, async (fleet) => {
    const untilSeq = Math.min(...sent.map(({ seq }) => seq));
    const read = () => fleet.call(0, "archive", { user: 0, group: GROUP, untilSeq });
    const kept = new Set(await read());
    const known = new Set(acked);
    const latest = new Set(acked.slice(-ACKED_RESENT));
    const marks = sent.filter(({ sender, seq }) => {
      const key = keyOf(sender, seq);
      return !known.has(key) || latest.has(key);
    });
    const answered = await fleet.call(0, "resend", { group: GROUP, marks });
    const after = await read();
    const keptAfter = new Set(after);
    return {
      acked: acked.length,
      ackedMissing: acked.filter((key) => !kept.has(key)).length,
      seen: seen.length,
      seenMissing: seen.filter((key) => !kept.has(key)).length,
      resent: marks.length,
      unanswered: marks.length - answered,
      doubles: after.length - keptAfter.size,
      lost: sent.filter(({ sender, seq }) => !keptAfter.has(keyOf(sender, seq))).length,
    };
  });
}

function withCrowd<T>(peer: Peer, work: (fleet: Fleet) => Promise<T>): Promise<T> {
  return withFleet(peer, { workers: 1, users: MEMBERS }, async (fleet) => {
    await fleet.connect();
    return work(fleet);
  });
}
