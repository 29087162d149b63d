import { withArrivals } from "../browser/arrivals.ts";
import { enter, loadAll, open } from "../browser/conversations.ts";
import { timeRemembered, timeReturning } from "../browser/opening.ts";
import { browserPlan, LONG_GROUP, otherGroup, READER, type Size } from "../browser/plan.ts";
import { timeScrolling } from "../browser/scrolling.ts";
import { withTrace } from "../browser/trace.ts";
import { timeBareTyping, timeTyping, typeAWhile } from "../browser/typing.ts";
import { type DesktopWindow, withWindow } from "../browser/window.ts";
import { nowUs } from "../load/clock.ts";
import type { Peer, Running } from "../peers/peer.ts";
import type { Figures, Scenario } from "./scenario.ts";
import { withFreshServer } from "./with-server.ts";

const few: Size = { conversations: 20, messages: 10_000 };
const many: Size = { conversations: 2_000, messages: 10_000 };
const QUICK_DIVISOR = 10;

export const browser: Scenario = {
  name: "browser",
  title: "A conversation of 10,000 messages in a browser",
  method:
    "Chromium without a graphics card, 1440 × 900, on the same machine; a group of fifty people, long and short messages, names, links and messages taken back. All 10,000 are loaded page by page; then the wheel is turned for eight seconds at 15,000 pixels a second, 200 keys are pressed in the composer, and 200 while 20 messages a second come in, half of them here. Then to another conversation and back, fifteen times, and as the first thing after a reload while the server is stopped, five times each: when the page has put it in its place by itself, as it does with the ten opened last, and when only the browser's own database has it. Opening counts from the click to the presentation of the first text of a message (Element Timing); a key press to the end of the frame with its letter, less the wait for the screen's next refresh; beside it Event Timing, which includes that wait and counts in steps of 8 ms, and the same keys in a page with nothing but a field. Processor time is that of the page's main thread.",
  peers: ["webqq"],
  columns: [
    { key: "openP50", title: "back to it p50 ms" },
    { key: "openMax", title: "slowest" },
    { key: "openCpu", title: "CPU ms" },
    { key: "restoredP50", title: "first after a reload p50 ms" },
    { key: "restoredMax", title: "slowest" },
    { key: "rememberedP50", title: "from the database p50 ms" },
    { key: "rememberedMax", title: "slowest" },
    { key: "framesPerSecond", title: "frames/s scrolling" },
    { key: "framesOnTime", title: "on time %" },
    { key: "frameP99", title: "frame p99 ms" },
    { key: "longTasks", title: "long tasks" },
    { key: "frameCpu", title: "CPU ms a frame" },
    { key: "typeP95", title: "key press p95 ms" },
    { key: "typeEventP95", title: "Event Timing p95" },
    { key: "typeCpu", title: "CPU ms" },
    { key: "busyTypeP95", title: "with 20 messages/s: p95 ms" },
    { key: "busyTypeEventP95", title: "Event Timing p95" },
    { key: "busyTypeCpu", title: "CPU ms" },
    { key: "bareEventP95", title: "bare field: Event Timing p95" },
    { key: "bareCpu", title: "CPU ms" },
    { key: "typeP95Many", title: "2,000 conversations: key press p95 ms" },
    { key: "busyTypeP95Many", title: "with 20 messages/s" },
    { key: "busyTypeCpuMany", title: "CPU ms" },
    { key: "openP50Many", title: "back to it p50 ms" },
  ],
  async run(peer, _repetition, { isQuick, say }) {
    const figures: Figures = {};
    for (const [size, suffix] of [
      [few, ""],
      [many, "Many"],
    ] as const) {
      const measured = await measure(peer, isQuick ? smaller(size) : size, say);
      for (const [key, value] of Object.entries(measured)) figures[`${key}${suffix}`] = value;
    }
    return { figures };
  },
};

const smaller = ({ conversations, messages }: Size): Size => ({
  conversations: Math.max(few.conversations, conversations / QUICK_DIVISOR),
  messages: messages / QUICK_DIVISOR,
});

function measure(peer: Peer, size: Size, say: (text: string) => void): Promise<Figures> {
  const { port, seedFile } = peer.driverOptions;
  if (!seedFile) throw new Error(`${peer.name} has no pages`);
  return withFreshServer(peer, browserPlan(size), (server) =>
    withWindow({ port, seedFile, user: READER }, async (desktop) => {
      const figures: Figures = {};
      const note = (more: Figures) => {
        Object.assign(figures, more);
        say(`${size.conversations} conversations: ${JSON.stringify(more)}`);
      };
      await work({ peer, server, desktop, note });
      if (size === few) await keepTraces(peer, desktop);
      note(await timeBareTyping(desktop));
      return figures;
    }),
  );
}

type Work = { peer: Peer; server: Running; desktop: DesktopWindow; note: (more: Figures) => void };

async function work({ peer, server, desktop, note }: Work): Promise<void> {
  await enter(desktop);
  await open(desktop, LONG_GROUP);
  const startedUs = nowUs();
  await loadAll(desktop);
  note({ loadAllMs: (nowUs() - startedUs) / 1_000 });
  note(await timeScrolling(desktop));
  await open(desktop, otherGroup(0));
  await open(desktop, LONG_GROUP);
  await loadAll(desktop);
  note(await timeTyping(desktop, "type"));
  note(await withArrivals(peer, [LONG_GROUP, otherGroup(0)], () => timeTyping(desktop, "busyType")));
  note(await timeReturning(desktop));
  note(await timeRemembered(desktop, server));
}

/** The same once more, uncounted: noting down what happens takes time itself. */
async function keepTraces(peer: Peer, desktop: DesktopWindow): Promise<void> {
  await enter(desktop);
  await withTrace(desktop, "opening", () => open(desktop, LONG_GROUP));
  await withTrace(desktop, "typing", () =>
    withArrivals(peer, [LONG_GROUP, otherGroup(0)], () => typeAWhile(desktop)),
  );
}
