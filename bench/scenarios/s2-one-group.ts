import { sleep } from "../load/clock.ts";
import { findMaximum, keepsUp, STEP_SECONDS, settle } from "../load/maximum.ts";
import { runStep } from "../load/step.ts";
import { oneGroupPlan } from "../seed/plan.ts";
import { describeStep, maximumColumns, maximumFigures } from "./maximum-figures.ts";
import type { Scenario } from "./scenario.ts";
import { withFleet, withFreshServer } from "./with-server.ts";

const MEMBERS = 200;
const SENDERS = 20;
const LOW_RATE = 5;
/** Messages a second that make 50,000 deliveries. */
const FIXED_RATE = 50_000 / MEMBERS;
const JOINED_MS = 1_000;

export const s2: Scenario = {
  name: "s2",
  title: "One group, 200 members online",
  method:
    "Twenty members send in turn; a message makes 200 deliveries, the sender's own among them. The rate is raised until a step fails, then the maximum is searched between. Afterwards one step at 50,000 deliveries/s for whoever can do more than that.",
  peers: ["webqq", "webqq-pg", "ws", "nchan", "ejabberd-sqlite"],
  columns: [
    ...maximumColumns,
    { key: "p99At50k", title: "p99 ms at 50,000/s" },
    { key: "p99Low", title: "p99 ms at 1,000/s" },
  ],
  run: (peer, _repetition, { workers, say, maxima }) =>
    withFreshServer(peer, oneGroupPlan(MEMBERS), (server) =>
      withFleet(peer, { workers, users: MEMBERS }, async (fleet) => {
        await fleet.connect();
        const users = Array.from({ length: MEMBERS }, (_, user) => user);
        await fleet.join(
          users.map((user) => ({ user, group: "g0" })),
          peer.joinsAtOnce,
        );
        await sleep(JOINED_MS);
        const senders = users.filter((user) => user % (MEMBERS / SENDERS) === 0);
        const base = {
          senders: senders.map((user) => ({ user, group: "g0" })),
          users: MEMBERS,
          perGroup: MEMBERS,
        };
        const target = { fleet, server };
        const low = await runStep(target, { ...base, rate: LOW_RATE, seconds: STEP_SECONDS });
        const start = { guess: peer.firstRate, known: maxima.get(`s2 ${peer.name}`) };
        const best = await findMaximum(target, base, start, (step) => say(describeStep(step)));
        if (best) maxima.set(`s2 ${peer.name}`, best.rate);
        let p99At50k: number | null = null;
        if (best && best.rate > FIXED_RATE) {
          await settle(server);
          const { result } = await runStep(target, { ...base, rate: FIXED_RATE, seconds: STEP_SECONDS });
          say(describeStep(result));
          p99At50k = keepsUp(result) ? result.latency.p99 : null;
        }
        const figures = { ...maximumFigures(best), p99At50k, p99Low: low.result.latency.p99 };
        return { figures, details: best };
      }),
    ),
};
