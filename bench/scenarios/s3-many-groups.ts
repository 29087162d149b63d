import { sleep } from "../load/clock.ts";
import { findMaximum } from "../load/maximum.ts";
import { sendersOfGroups } from "../load/sharing.ts";
import { GROUP_SIZE, mixedPlan } from "../seed/plan.ts";
import { describeStep, maximumColumns, maximumFigures } from "./maximum-figures.ts";
import type { Scenario } from "./scenario.ts";
import { withFleet, withFreshServer } from "./with-server.ts";

const USERS = 1_000;
const JOINED_MS = 1_000;
/** A message makes a tenth of the deliveries that it makes in one large group. */
const FASTER_THAN_ONE_GROUP = 4;

export const s3: Scenario = {
  name: "s3",
  title: "1,000 people in fifty groups of twenty, and directly",
  method:
    "Everybody is online and sends in turn; every fifth message goes to one other person instead of the group. The same search for the maximum.",
  peers: ["webqq", "ws", "ejabberd-pg"],
  columns: maximumColumns,
  run: (peer, _repetition, { workers, say, maxima }) =>
    withFreshServer(peer, mixedPlan(USERS, workers), (server) =>
      withFleet(peer, { workers, users: USERS }, async (fleet) => {
        await fleet.connect();
        const senders = sendersOfGroups(USERS, GROUP_SIZE);
        await fleet.join(senders, peer.joinsAtOnce);
        await sleep(JOINED_MS);
        const best = await findMaximum(
          { fleet, server },
          { senders, users: USERS, perGroup: GROUP_SIZE, isMixed: true },
          { guess: peer.firstRate * FASTER_THAN_ONE_GROUP, known: maxima.get(`s3 ${peer.name}`) },
          (step) => say(describeStep(step)),
        );
        if (best) maxima.set(`s3 ${peer.name}`, best.rate);
        return { figures: maximumFigures(best), details: best };
      }),
    ),
};
