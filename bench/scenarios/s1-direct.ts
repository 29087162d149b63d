import { pairPlan } from "../seed/plan.ts";
import type { Scenario } from "./scenario.ts";
import { withFleet, withFreshServer } from "./with-server.ts";

const MESSAGES = 1_000;
const WARM_MESSAGES = 200;

export const s1: Scenario = {
  name: "s1",
  title: "A direct message, nothing else going on",
  method:
    "One pair of users, 200 messages to warm up and 1,000 counted, strictly one at a time: the next one leaves when the last was both received and acknowledged.",
  peers: ["webqq", "webqq-pg", "sio-sqlite-full", "ejabberd-pg", "prosody-internal"],
  columns: [
    { key: "p50", title: "received p50 ms" },
    { key: "p95", title: "p95" },
    { key: "p99", title: "p99" },
    { key: "ackP50", title: "acknowledged p50 ms" },
    { key: "ackP99", title: "p99" },
    { key: "lost", title: "lost" },
  ],
  run: (peer, _repetition, { isQuick, say }) =>
    withFreshServer(peer, pairPlan(), () =>
      withFleet(
        peer,
        { workers: 1, users: 2 },
        async (fleet) => {
          await fleet.connect();
          const counts = { warmMessages: WARM_MESSAGES, messages: isQuick ? MESSAGES / 10 : MESSAGES };
          const { deliver, ack, lost } = await fleet.call(0, "pair", { from: 0, to: 1, ...counts });
          say(`received p50 ${deliver.p50} p99 ${deliver.p99} ms, acknowledged p50 ${ack.p50} ms`);
          const received = { p50: deliver.p50, p95: deliver.p95, p99: deliver.p99 };
          return { figures: { ...received, ackP50: ack.p50, ackP99: ack.p99, lost } };
        },
        { isAcknowledged: true },
      ),
    ),
};
