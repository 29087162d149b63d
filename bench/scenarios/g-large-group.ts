import { BULK_UNDO_MS } from "#lib/contract/group/bulk.ts";
import { openMembers, shown, timeMembersPage } from "../browser/members.ts";
import { withWindow } from "../browser/window.ts";
import { startBulk } from "../load/bulk.ts";
import { sleep } from "../load/clock.ts";
import { openDoor } from "../load/door.ts";
import type { Fleet } from "../load/fleet.ts";
import { runStep, type StepBase } from "../load/step.ts";
import type { Peer, Running } from "../peers/peer.ts";
import { LARGE_GROUP, LARGE_GROUP_MEMBERS, largeGroupPlan, parents } from "../seed/large-group.ts";
import { readSeed } from "../seed/seed-file.ts";
import { personId } from "../seed/write-conversations.ts";
import type { Figures, Scenario } from "./scenario.ts";
import { withFleet, withFreshServer } from "./with-server.ts";

const OWNER = 0;
const SENDERS = 20;
const JOINED_MS = 1_000;
/** One message at a time: the next one leaves long after everybody has the last. */
const CALM_RATE = 2;
const CALM_SECONDS = 15;
/** While many are acted on, more is said, so that some of it falls into the middle. */
const BUSY_RATE = 10;
const BUSY_SECONDS = 3;
const BEFORE_MS = 500;

export const g: Scenario = {
  name: "g",
  title: "A group of 2,000 members",
  method:
    "The page 成员 is opened by the owner in Chromium, once with nothing at hand and eleven times more, from the beginning of the navigation to the frame with the first rows; then 家长 is looked for by its sound, among names as people have them. With all 2,000 online twenty of them say two things a second in turn. Then 1,500 get a card while ten things a second are said, and at last the 1,500 are removed, watched from a browser: from the moment at which it could no longer be undone to its end, and to the frame that shows it.",
  peers: ["webqq", "webqq-pg"],
  columns: [
    { key: "pageFirst", title: "page, first ms" },
    { key: "pageP50", title: "again p50 ms" },
    { key: "pageMax", title: "slowest" },
    { key: "rows", title: "rows drawn" },
    { key: "searchFirst", title: "search by sound, first ms" },
    { key: "searchP50", title: "again p50 ms" },
    { key: "p50", title: "message received p50 ms" },
    { key: "p99", title: "p99" },
    { key: "ackP50", title: "acknowledged p50 ms" },
    { key: "cpuMs", title: "server CPU ms a message" },
    { key: "cardsMs", title: "1,500 cards ms" },
    { key: "busyP50", title: "messages meanwhile p50 ms" },
    { key: "busyP99", title: "p99" },
    { key: "removeMs", title: "1,500 removed ms" },
    { key: "seenMs", title: "seen in a browser after ms" },
    { key: "lost", title: "lost" },
  ],
  run: (peer, _repetition, { workers, say }) =>
    withFreshServer(peer, largeGroupPlan(), async (server) => {
      const figures: Figures = {};
      const note = (more: Figures) => {
        Object.assign(figures, more);
        say(JSON.stringify(more));
      };
      note(await withWindow(placeOf(peer), timeMembersPage));
      await withFleet(peer, { workers, users: LARGE_GROUP_MEMBERS }, async (fleet) => {
        await fleet.connect();
        await sleep(JOINED_MS);
        note(await timeMessages({ fleet, server }));
        note(await timeCards({ fleet, server }, peer));
        note(await timeRemoval(peer));
      });
      return { figures };
    }),
};

type Target = { fleet: Fleet; server: Running };

const base: StepBase = {
  senders: Array.from({ length: SENDERS }, (_, at) => ({
    user: (at * LARGE_GROUP_MEMBERS) / SENDERS,
    group: LARGE_GROUP,
  })),
  users: LARGE_GROUP_MEMBERS,
  perGroup: LARGE_GROUP_MEMBERS,
};

async function timeMessages(target: Target): Promise<Figures> {
  const { result } = await runStep(target, { ...base, rate: CALM_RATE, seconds: CALM_SECONDS });
  const { latency, ackLatency, serverCpuPer1k, expected, delivered } = result;
  return {
    p50: latency.p50,
    p99: latency.p99,
    ackP50: ackLatency.p50,
    // Per 1,000 deliveries in seconds is per delivery in milliseconds.
    cpuMs: serverCpuPer1k * LARGE_GROUP_MEMBERS,
    lost: expected - delivered,
  };
}

/** Acts on many as their owner asks for them. */
function openActs(peer: Peer) {
  const place = placeOf(peer);
  const door = openDoor(place);
  const conversationId = readSeed(place.seedFile).groups[LARGE_GROUP] ?? 0;
  return (act: Parameters<typeof startBulk>[2]) =>
    startBulk(door, conversationId, act, parents.map(personId));
}

async function timeCards(target: Target, peer: Peer): Promise<Figures> {
  const { done } = await openActs(peer)({ kind: "set-card", pattern: "{name} {number}" });
  await sleep(BULK_UNDO_MS - BEFORE_MS);
  const ended = done();
  // Told below; until then nobody waits for it.
  ended.catch(() => undefined);
  const { result } = await runStep(target, {
    ...base,
    rate: BUSY_RATE,
    warmSeconds: 0,
    seconds: BUSY_SECONDS,
  });
  const { latency, expected, delivered } = result;
  if (delivered < expected) throw new Error(`${expected - delivered} deliveries lost`);
  return { cardsMs: (await ended).tookMs, busyP50: latency.p50, busyP99: latency.p99 };
}

/** How long it took, and when a page with the members has shown the last of it. */
function timeRemoval(peer: Peer): Promise<Figures> {
  return withWindow(placeOf(peer), async (desktop) => {
    await openMembers(desktop);
    const { startsAt, done } = await openActs(peer)({ kind: "remove" });
    const seen = shown(desktop.page, LARGE_GROUP_MEMBERS - parents.length);
    const { tookMs } = await done();
    const origin = await desktop.page.evaluate(() => performance.timeOrigin);
    return { removeMs: tookMs, seenMs: origin + (await seen) - startsAt };
  });
}

function placeOf({ name, driverOptions: { port, seedFile } }: Peer) {
  if (!seedFile) throw new Error(`${name} has no pages`);
  return { port, seedFile, user: OWNER };
}
